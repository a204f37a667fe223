import type { Locator } from '@playwright/test';
import { action, everything, filledData, planted } from '../../helpers/data/filled-data.ts';
import { goToPart } from '../../helpers/data/plan.ts';
import { onTheWay } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { choose, previewedPlan, saveMarkdown, savePlan } from '../../helpers/person/growth-plan.ts';
import { openedBytes, readPdf } from '../../helpers/read-pdf.ts';

/** What is in each section and nowhere else: its heading in the outline, or its own words. */
const sections = [
  { label: 'My name and role', outline: null, words: 'Principal engineer of the platform' },
  {
    label: 'Where I stand: skills',
    outline: 'Where I stand',
    words: '1 not me yet',
    also: 'below manager level',
  },
  {
    label: 'What I will do',
    outline: 'What I will do',
    words: 'Step 02 of a long way',
    also: 'in this plan',
  },
  {
    label: 'My focus, and what good looks like',
    outline: 'My focus',
    words: 'What good looks like',
  },
  { label: 'My week', outline: /^My week/, words: 'To reach a' },
  { label: 'My scope, now and at the target', outline: 'My scope', words: 'Planning horizon' },
  { label: 'My shifts', outline: 'My shifts', words: 'Deep focus' },
  { label: 'My progress so far', outline: 'My progress so far', words: 'My progress so far' },
  {
    label: 'What the ladder suggests',
    outline: 'What the ladder suggests',
    words: 'Observe how good managers run teams',
  },
  { label: 'Is this my path?', outline: 'Is this my path?', words: 'Distinguished/Fellow' },
  { label: 'My notes', outline: 'My notes', words: planted.note },
  { label: 'My evidence', outline: 'My evidence', words: planted.evidence },
] as const;

/**
 * Which sections each of six choices leaves out: every section is left out of three, and no two of the same three.
 * So for any two there is a choice without the first and with the second: neither removes the other. Most are out
 * in consecutive choices, so that few need to be ticked again.
 */
const leftOut = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [1, 4, 5],
  [2, 4, 5],
  [0, 1, 5],
  [1, 2, 5],
  [2, 3, 5],
  [0, 1, 4],
  [0, 3, 4],
] as const satisfies readonly (readonly [number, number, number])[];

const privately = ['Is this my path?', 'My notes', 'My evidence'] as const;
/** Off until they are ticked. */
const unticked = ['What the ladder suggests', ...privately] as const;

test.describe('with everything recorded', () => {
  const rung = startOnce(() =>
    filledData((db) => {
      everything(db, 'brief');
      action(db, { what: '<b>Not bold</b> & <script>alert(1)</script> | a pipe' });
    }),
  );

  test('private content is nowhere in the file until it is ticked: not in its text, metadata, outline or bytes', async () => {
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    for (const label of unticked) {
      await expect(page.getByRole('checkbox', { name: label })).not.toBeChecked();
    }
    const file = await savePlan(rung());
    const pdf = await readPdf(file);
    const opened = await openedBytes(file);
    const all = [pdf.text, pdf.metadata, ...pdf.outline, ...pdf.tags, opened].join();
    const markdown = await saveMarkdown(rung());
    for (const secret of Object.values(planted)) {
      const [mark = secret] = secret.split(' ');
      expect(all).not.toContain(mark);
      expect(all).not.toContain(inUtf16(mark));
      expect(markdown).not.toContain(mark);
    }
    expect(pdf.text).toContain('No notes, no evidence.');
    // The other sections are there, and nothing of what the ladder suggests.
    for (const { label, words } of sections) {
      if (privately.some((one) => one === label)) continue;
      const isThere = unticked.every((one) => one !== label);
      expect([label, pdf.text.includes(words)]).toEqual([label, isThere]);
    }

    for (const label of privately) await choose(page, label, true);
    const ticked = previewedPlan(page);
    for (const [what, secret] of Object.entries(planted)) {
      if (what === 'dropped') await expect(ticked).not.toContainText(secret);
      else await expect(ticked).toContainText(secret);
    }
    expect(await saveMarkdown(rung())).not.toContain('No notes');
  });

  test('the Markdown has the same sections, with tables and task lists, and nothing typed becomes markup', async () => {
    await goToPart(rung().page, 'Growth plan');
    const markdown = await saveMarkdown(rung());
    const lines = markdown.split('\n');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Where I stand',
      '## What I will do',
      '## My focus',
      expect.stringMatching(/^## My week/),
      '## My scope',
      '## My shifts',
      '## My progress so far',
    ]);
    expect(lines).toContain('| Activity | Me | Manager |');
    expect(lines).toContain('| Coding/technical work | 45%, 15 above the range | 10–30% |');
    expect(lines).toContain(
      '| Writing code | fully “Writing code” | Enabling others to write code |',
    );
    expect(lines.some((line) => line.startsWith('- [ ] Step 02 of a long way'))).toBe(true);
    expect(lines.some((line) => line.startsWith('- [x] '))).toBe(true);
    expect(markdown).toContain('\\<b>Not bold\\</b> & \\<script>alert(1)\\</script> | a pipe');
    expect(markdown).not.toMatch(/(?<!\\)<(?!br>)/);
    expect(markdown.trimEnd().split('\n').at(-1)).toMatch(
      /^Made privately with Rung\. Contains: name/,
    );
  });

  test('every checkbox removes exactly its section from the plan and the file', async () => {
    const { page } = rung();
    await goToPart(page, 'Growth plan');
    expect(new Set(leftOut.map(String)).size).toBe(sections.length);
    for (const { label } of sections) await choose(page, label, true);
    const plan = previewedPlan(page);
    await expect.poll(() => wrongIn(plan, () => false)).toEqual([]);
    const whole = await plan.getByRole('heading').allTextContents();
    let headings: readonly string[] = whole;
    for (let choice = 0; choice < 6; choice++) {
      const isOut = (index: number) => isLeftOut(index, choice);
      for (const [index, { label }] of sections.entries()) {
        if (choice === 0 || isLeftOut(index, choice - 1) !== isOut(index)) {
          await choose(page, label, !isOut(index));
        }
      }
      headings = outlineWithout(whole, isOut);
      await expect(plan.getByRole('heading')).toHaveText([...headings]);
      await expect.poll(() => wrongIn(plan, isOut)).toEqual([]);
    }

    const pdf = await readPdf(await savePlan(rung()));
    expect(pdf.outline).toEqual(headings);
    for (const [index, { label, words }] of sections.entries()) {
      if (isLeftOut(index, 5)) expect(pdf.text, label).not.toContain(words);
      else expect(pdf.text, label).toContain(words);
    }
  });

  test('private sections that were ticked are off again at the next start', async ({
    launchRung,
  }) => {
    const first = rung();
    await goToPart(first.page, 'Growth plan');
    await choose(first.page, 'My notes', true);
    await first.page.getByRole('link', { name: 'Actions', exact: true }).click();
    await first.page.getByRole('link', { name: 'Growth plan', exact: true }).click();
    await expect(first.page.getByRole('checkbox', { name: 'My notes' })).toBeChecked();
    await first.close(); // no test of this start comes after this one

    const { page } = await launchRung({ userData: first.userData });
    await goToPart(page, 'Growth plan');
    await expect(page.getByRole('checkbox', { name: 'My notes' })).not.toBeChecked();
  });
});

function isLeftOut(index: number, choice: number): boolean {
  return leftOut[index]?.some((each) => each === choice) === true;
}

/** Sections whose words are wrongly in the plan or missing in it, all at the same time. */
async function wrongIn(
  plan: Locator,
  isOut: (index: number) => boolean,
): Promise<readonly string[]> {
  const text = ((await plan.textContent()) ?? '').replaceAll(/\s+/g, ' ');
  const isWhole = !sections.some((_, index) => isOut(index));
  return sections.flatMap(({ label, words, ...each }, index) => {
    // Words that are also in another section may need that section.
    const also = 'also' in each && (isWhole || isOut(index)) ? [each.also] : [];
    return [words, ...also]
      .filter((said) => text.includes(said) === isOut(index))
      .map((said) => `${label}: ${said}`);
  });
}

/** The whole outline except what is below the headings of the sections that are out. */
function outlineWithout(
  outline: readonly string[],
  isOut: (index: number) => boolean,
): readonly string[] {
  let under = -1;
  return outline.filter((title) => {
    const found = sections.findIndex(
      ({ outline: heading }) =>
        heading !== null && (typeof heading === 'string' ? title === heading : heading.test(title)),
    );
    if (found !== -1) under = found;
    return !isOut(under);
  });
}

test('without an assessment the plan shows what the ladder says, and what is missing', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: onTheWay() });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  await expect(page.getByRole('checkbox', { name: 'My week' })).toBeDisabled();
  await choose(page, 'What the ladder suggests', true);
  const plan = previewedPlan(page);
  await expect(plan.getByRole('heading')).toHaveText([
    'Individual Contributor to Manager',
    'What the ladder suggests',
    'IC → Manager',
  ]);
  expect(await saveMarkdown(rung)).toContain(
    'Contains: direction, accelerators. No notes, no evidence.',
  );
});

/** Text as a PDF stores it outside its pages. */
function inUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('latin1');
}
