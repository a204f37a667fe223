import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Draft } from '../../data/assessments/draft.ts';
import { descriptorOf } from '../../data/ladder/lookup.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { Assess } from '../../renderer/screens/assess/assess.tsx';
import { forgetDraft } from '../../renderer/screens/assess/draft-autosaves.ts';
import { assessment, ic, ladder, manager, rating, skill } from '../data/ladder.ts';
import { mainProcess } from './main-process.ts';
import { direction, noRecords } from './samples.ts';
import { show } from './show.tsx';

const technical = skill('technical');
const lastYear = assessment('2025-05-03', 1, {
  ratings: [rating('technical', ic, 4), rating('technical', manager, 'no-chance')],
});

const own = page.getByRole('radiogroup', { name: /^Individual Contributor/ });
const next = page.getByRole('radiogroup', { name: /^Manager/ });
const chosen = (scale: typeof own) => scale.getByRole('radio', { checked: true });
const answer = (scale: typeof own, name: string) => scale.getByRole('radio', { name, exact: true });
const heading = page.getByRole('heading', { level: 1 });

/** The ratings sent last. */
const sent = () => Draft.parse(mainProcess.sent('saveDraft').at(-1)).ratings;

/** Renders the first skill of a new assessment. */
async function rate({
  settings = {},
  before = [],
}: {
  readonly settings?: Partial<Settings>;
  readonly before?: readonly (typeof lastYear)[];
} = {}): Promise<void> {
  await show(<Assess direction={direction} corrects={null} />, {
    settings,
    records: { ...noRecords, assessments: before },
  });
  await expect.element(heading).toHaveFocus();
}

afterEach(() => forgetDraft(null));

test.describe('a scale', () => {
  beforeEach(() => rate());

  test('is read aloud with its level and description, and each answer with its words', async () => {
    await expect
      .element(next)
      .toHaveAccessibleName(
        `Manager ${descriptorOf(ladder, { skill: technical, level: manager })}`,
      );
    const names = next
      .getByRole('radio')
      .elements()
      .map((each) => each.getAttribute('aria-label'));
    expect(names).toEqual([
      '1, Not me yet',
      '1½, between Not me yet and Starting to',
      '2, Starting to',
      '2½, between Starting to and Some of the time',
      '3, Some of the time',
      '3½, between Some of the time and Most of the time',
      '4, Most of the time, what a manager does',
      '4½, between Most of the time and Others learn it from me',
      '5, Others learn it from me',
      'I had no chance to show it',
    ]);
  });

  test('takes a click on an answer’s words, and on a half step', async () => {
    await userEvent.click(next.getByText('Some of the time', { exact: true }));
    await expect.element(answer(next, '3, Some of the time')).toBeChecked();
    await userEvent.click(next.getByTitle('3½: half a step more'));
    await expect.element(chosen(next)).toHaveAccessibleName(/^3½,/);
    await expect.element(chosen(own)).not.toBeInTheDocument();
    await expect.poll(sent).toEqual([rating('technical', manager, 3.5)]);
  });

  test('is one stop for Tab, and arrows go through it by half steps', async () => {
    await userEvent.click(own.getByText('3', { exact: true }));
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(chosen(own)).toHaveAccessibleName(/^3½,/);
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    await expect.element(chosen(own)).toHaveAccessibleName(/^2½,/);
    await expect.element(chosen(own)).toHaveFocus();
    await expect.poll(sent).toEqual([rating('technical', ic, 2.5)]);
    expect(mainProcess.sent('saveDraft')).toHaveLength(4);
    await userEvent.keyboard('{Tab}');
    await expect.element(answer(next, '1, Not me yet')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Shift>}{Tab}{/Shift}');
    await expect.element(own.getByRole('button', { name: 'Clear' })).toHaveFocus();
  });

  test('takes a digit for the first level without an answer, and moves the focus there', async () => {
    await userEvent.keyboard('3');
    await expect.element(answer(own, '3, Some of the time')).toBeChecked();
    await expect.element(chosen(own)).toHaveFocus();
    // Now digits rate the level that has the focus.
    await userEvent.keyboard('5');
    await expect.element(chosen(own)).toHaveAccessibleName(/^5,/);
    await userEvent.keyboard('{Tab}0');
    await expect.element(chosen(next)).toHaveAccessibleName('I had no chance to show it');
    await expect
      .poll(sent)
      .toEqual([rating('technical', ic, 5), rating('technical', manager, 'no-chance')]);
    await userEvent.keyboard('6789');
    await expect.element(chosen(next)).toHaveAccessibleName('I had no chance to show it');
    expect(mainProcess.sent('saveDraft')).toHaveLength(3);
  });

  test.for([
    ['French', '"'],
    ['Persian', '۳'],
  ])('takes the digit of a key on a %s keyboard', async ([, sign = '']) => {
    const at = document.activeElement ?? document.body;
    at.dispatchEvent(new KeyboardEvent('keydown', { key: sign, code: 'Digit3', bubbles: true }));
    await expect.element(answer(own, '3, Some of the time')).toBeChecked();
  });

  test('ignores digits with Ctrl, and digits typed into a text', async () => {
    await userEvent.keyboard('{Control>}4{/Control}');
    const text = page.getByRole('textbox', { name: /^What shows this/ });
    await userEvent.click(text);
    await userEvent.keyboard('In 2025');
    await expect.element(text).toHaveValue('In 2025');
    await expect.element(page.getByRole('radio', { checked: true })).not.toBeInTheDocument();
  });

  test.for([['{Backspace}'], ['{Delete}']])('is cleared with %s', async ([key = '']) => {
    await userEvent.keyboard('3');
    await expect.element(chosen(own)).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(chosen(own)).not.toBeInTheDocument();
    await expect.element(answer(own, '3, Some of the time')).toHaveFocus();
    await expect.poll(sent).toEqual([]);
  });

  test('is cleared with its button, and the focus stays in the scale', async () => {
    const clear = own.getByRole('button', { name: 'Clear' });
    await expect.element(clear).not.toBeInTheDocument();
    await userEvent.keyboard('3');
    await userEvent.click(clear);
    await expect.element(chosen(own)).not.toBeInTheDocument();
    await expect.element(clear).not.toBeInTheDocument();
    await expect.element(answer(own, '1, Not me yet')).toHaveFocus();
    await expect.poll(sent).toEqual([]);
  });
});

test('with single-key shortcuts off, digits and Backspace do nothing, and arrows still answer', async () => {
  await rate({ settings: { singleKeys: false } });
  await userEvent.keyboard('3');
  await userEvent.click(own.getByText('4', { exact: true }));
  await userEvent.keyboard('2{Backspace}{ArrowRight}');
  await expect.element(chosen(own)).toHaveAccessibleName(/^4½,/);
  await expect.poll(sent).toEqual([rating('technical', ic, 4.5)]);
});

test.describe('last time’s answer', () => {
  test('appears at once after a click, only for that level, and is read aloud politely', async () => {
    await rate({ before: [lastYear] });
    await expect
      .element(page.getByText(/You’ll see last time’s answer after you choose\.$/))
      .toBeVisible();
    await expect.element(page.getByText(/^Last time/)).not.toBeInTheDocument();
    await userEvent.click(own.getByText('3', { exact: true }));
    const line = own.getByText('Last time 4, in May 2025', { exact: true });
    await expect.element(line).toBeVisible();
    await expect.element(line).toHaveAttribute('aria-live', 'polite');
    await expect.element(page.getByText(/^Last time you had no chance/)).not.toBeInTheDocument();
    await userEvent.click(own.getByText('4', { exact: true }));
    await expect.element(own.getByText('Last time 4, in May 2025 · first answer 3')).toBeVisible();
  });

  test('waits until the keyboard focus leaves the scale, so that arrows and digits are one answer', async () => {
    await rate({ before: [lastYear] });
    await userEvent.keyboard('3');
    await expect.element(chosen(own)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(chosen(own)).toHaveAccessibleName(/^3½,/);
    await expect.element(page.getByText(/^Last time/)).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.element(own.getByText('Last time 4, in May 2025', { exact: true })).toBeVisible();
    await expect.element(answer(next, '1, Not me yet')).toHaveFocus();
    await userEvent.keyboard('2{Enter}');
    await expect
      .element(next.getByText('Last time, in May 2025, you had no chance to show it'))
      .toBeVisible();
  });

  test('is shown from the start when blind rating is off', async () => {
    await rate({ before: [lastYear], settings: { blindRating: false } });
    await expect.element(own.getByText('Last time 4, in May 2025', { exact: true })).toBeVisible();
  });
});
