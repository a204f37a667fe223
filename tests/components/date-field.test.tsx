import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readNoteDate } from '../../data/plan/typed-action.ts';
import { readDue } from '../../data/plan/typed-due.ts';
import { Instant, type IsoDate } from '../../data/values/iso-date.ts';
import { DateField, type ReadDate } from '../../renderer/screens/plan/actions/date-field.tsx';
import { day } from '../data/ladder.ts';
import { show } from './show.tsx';

const today = day('2026-11-22');
const third = day('2026-05-03');
const field = page.getByLabelText('Due');
const elsewhere = page.getByRole('button', { name: 'Elsewhere' });

/** The dates that the field reported, in order. */
let reported: (IsoDate | null)[] = [];

beforeEach(() => {
  reported = [];
});

/** Renders the field and moves the focus to its first part. The parts are month, day and year. */
async function goToField(
  first: IsoDate | null,
  read: (typed: string) => ReadDate = (typed) => readDue(typed, today),
): Promise<void> {
  await show(<WithField first={first} read={read} />);
  await userEvent.click(elsewhere);
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toHaveFocus();
}

function WithField({
  first,
  read,
}: {
  readonly first: IsoDate | null;
  readonly read: (typed: string) => ReadDate;
}) {
  const [value, setValue] = useState(first);
  return (
    <>
      <button type="button">Elsewhere</button>
      <DateField
        label="Due"
        value={value}
        read={read}
        onChange={(date) => {
          reported.push(date);
          setValue(date);
        }}
      />
      <p>{`The date is ${value ?? 'none'}`}</p>
    </>
  );
}

test('a date is typed part by part, and counts once it’s complete', async () => {
  await goToField(null);
  await userEvent.keyboard('1231');
  expect(reported).toEqual([]);
  await userEvent.keyboard('2026');
  await expect.element(field).toHaveValue('2026-12-31');
  await expect.element(page.getByText('The date is 2026-12-31')).toBeVisible();
  await expect.element(field).not.toHaveAccessibleDescription();
  await expect.element(field).not.toBeInvalid();
  expect(reported).toEqual([day('2026-12-31')]);
});

test('an incomplete date is an error once the focus leaves, and isn’t saved', async () => {
  await goToField(null);
  await userEvent.keyboard('1231');
  await userEvent.click(elsewhere);
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      'This date is incomplete or doesn’t exist. For now, there’s no date.',
    );
  await expect.element(field).toBeInvalid();
  expect(reported).toEqual([]);
});

test('typing 31 February leaves the previous date, although 3 February comes before it', async () => {
  await goToField(third);
  await userEvent.keyboard('02312026');
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      'This date is incomplete or doesn’t exist. The date is still 3 May 2026.',
    );
  await expect.element(page.getByText('The date is 2026-05-03')).toBeVisible();
  expect(reported.at(-1)).toBe(third);
  // Once the date is corrected, the message is gone.
  await userEvent.keyboard('{ArrowLeft}28');
  await expect.element(page.getByText('The date is 2026-02-28')).toBeVisible();
  await expect.element(field).not.toBeInvalid();
});

test.for([
  ['12311949', 'Use a year from 1950 to 2199. The date is still 3 May 2026.'],
  ['01012200', 'Use a year from 1950 to 2199. The date is still 3 May 2026.'],
])('%s is rejected, and the previous date stays', async ([typed = '', words = '']) => {
  await goToField(third);
  await userEvent.keyboard(typed);
  await expect.element(field).toHaveAccessibleDescription(words);
  await expect.element(page.getByText('The date is 2026-05-03')).toBeVisible();
});

test('a past date is accepted, and the field says that it has passed', async () => {
  await goToField(null);
  await userEvent.keyboard('11212026');
  await expect.element(field).toHaveAccessibleDescription('This date has passed. That’s fine.');
  await expect.element(field).not.toBeInvalid();
  expect(reported).toEqual([day('2026-11-21')]);
});

test('a future date is rejected where only past ones make sense', async () => {
  const actionAt = Instant.parse('2026-03-01T12:00:00.000Z');
  await goToField(third, (typed) => readNoteDate(typed, actionAt, today));
  await userEvent.keyboard('11232026');
  await expect
    .element(field)
    .toHaveAccessibleDescription(
      'This date is in the future. Choose today or an earlier day. The date is still 3 May 2026.',
    );
  await expect.element(page.getByText('The date is 2026-05-03')).toBeVisible();
});

test('Backspace in each part clears the date, without an error', async () => {
  await goToField(third);
  await userEvent.keyboard('{Backspace}{ArrowRight}{Backspace}{ArrowRight}{Backspace}');
  await expect.element(page.getByText('The date is none')).toBeVisible();
  await userEvent.click(elsewhere);
  await expect.element(field).not.toHaveAccessibleDescription();
  expect(reported.at(-1)).toBeNull();
});

test('arrow keys change one part at a time, and Tab moves through the parts and out', async () => {
  await goToField(third);
  await userEvent.keyboard('{ArrowUp}{Tab}{ArrowDown}');
  await expect.element(page.getByText('The date is 2026-06-02')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowUp}');
  await expect.element(page.getByText('The date is 2027-06-02')).toBeVisible();
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{/Shift}');
  await expect.element(elsewhere).toHaveFocus();
  expect(reported.at(-1)).toBe(day('2027-06-02'));
});
