import { everything, filledData, planted } from '../helpers/filled-data.ts';
import { choose, previewedPlan, saveMarkdown, savePlan } from '../helpers/growth-plan.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import { heading } from '../helpers/person.ts';
import { goToPart } from '../helpers/plan.ts';
import { openedBytes, readPdf } from '../helpers/read-pdf.ts';
import { onTheWay } from '../helpers/taken-data.ts';

/** What stands in each section and nowhere else: its heading in the outline, or words of its own. */
const sections = [
  { label: 'My name and role', outline: null, words: 'Principal engineer of the platform' },
  {
    label: 'Where I stand: skills',
    outline: 'Where I stand',
    words: '1 not me yet',
    also: 'below what a manager does',
  },
  { label: 'My week', outline: /^My week/, words: 'The smallest shift into' },
  { label: 'My scope, now and there', outline: 'My scope', words: 'Planning horizon' },
  { label: 'My shifts', outline: 'My shifts', words: 'Deep focus' },
  { label: 'Focus, and what good looks like', outline: 'Focus', words: 'What good looks like' },
  {
    label: 'What I will do',
    outline: 'What I will do',
    words: 'Step 02 of a long way',
    also: 'in this plan',
  },
  {
    label: 'What the ladder suggests',
    outline: 'What the ladder suggests',
    words: 'Observe how good managers run teams',
  },
  { label: 'Progress so far', outline: 'Progress so far', words: 'Progress so far' },
  { label: 'Is this my path?', outline: 'Is this my path?', words: 'Distinguished/Fellow' },
  { label: 'My notes', outline: 'My notes', words: planted.note },
  { label: 'My evidence', outline: 'My evidence', words: planted.evidence },
] as const;

/**
 * In which of six choices each section is left out: in three, and no two sections in the same three. So for
 * any two there is a choice without the first and with the second: neither takes the other with it.
 */
const leftOut = [
  [0, 1, 2],
  [3, 4, 5],
  [0, 1, 3],
  [2, 4, 5],
  [0, 1, 4],
  [2, 3, 5],
  [0, 2, 3],
  [1, 4, 5],
  [0, 2, 4],
  [1, 3, 5],
  [0, 3, 4],
  [1, 2, 5],
] as const satisfies readonly (readonly [number, number, number])[];

test('every checkbox takes its section out of the file, and only that', async ({ launchRung }) => {
  test.slow();
  const rung = await launchRung({ userData: filledData((db) => everything(db, 'brief')) });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  expect(new Set(leftOut.map(String)).size).toBe(sections.length);
  for (const { label } of sections) await choose(page, label, true);
  const whole = await readPdf(await savePlan(rung));
  for (const { words, ...each } of sections) {
    expect(whole.text).toContain(words);
    if ('also' in each) expect(whole.text).toContain(each.also);
  }

  const plan = previewedPlan(page);
  let headings = whole.outline;
  for (let choice = 0; choice < 6; choice++) {
    const isOut = (index: number) => leftOut[index]?.some((each) => each === choice) === true;
    for (const [index, { label }] of sections.entries()) await choose(page, label, !isOut(index));
    headings = outlineWithout(whole.outline, isOut);
    await expect(plan.getByRole('heading')).toHaveText([...headings]);
    for (const [index, { label, words, ...each }] of sections.entries()) {
      if (!isOut(index)) {
        await expect(plan, label).toContainText(words);
        continue;
      }
      await expect(plan, label).not.toContainText(words);
      if ('also' in each) await expect(plan, label).not.toContainText(each.also);
    }
  }

  // The file follows the screen.
  const last = await readPdf(await savePlan(rung));
  expect(last.outline).toEqual(headings);
  for (const [index, { label, words }] of sections.entries()) {
    if (leftOut[index]?.some((each) => each === 5)) expect(last.text, label).not.toContain(words);
    else expect(last.text, label).toContain(words);
  }
});

/** The whole outline without what stands under the headings of the sections that are out. */
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

test('what is private is nowhere in the file until it is ticked: not in its text, its metadata, its outline or its bytes', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: filledData(everything) });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  for (const label of ['Is this my path?', 'My notes', 'My evidence']) {
    await expect(page.getByRole('checkbox', { name: label })).not.toBeChecked();
  }
  const file = await savePlan(rung);
  const pdf = await readPdf(file);
  const all = [pdf.text, pdf.metadata, ...pdf.outline, ...pdf.tags, await openedBytes(file)].join();
  const markdown = await saveMarkdown(rung);
  for (const secret of Object.values(planted)) {
    const [mark = secret] = secret.split(' ');
    expect(all).not.toContain(mark);
    expect(all).not.toContain(inUtf16(mark));
    expect(markdown).not.toContain(mark);
  }
  expect(pdf.text).toContain('No notes, no evidence.');

  for (const label of ['Is this my path?', 'My notes', 'My evidence'])
    await choose(page, label, true);
  const ticked = previewedPlan(page);
  for (const [what, secret] of Object.entries(planted)) {
    if (what === 'dropped') await expect(ticked).not.toContainText(secret);
    else await expect(ticked).toContainText(secret);
  }
  expect(await saveMarkdown(rung)).not.toContain('No notes');
});

test('what was ticked privately is off again at the next start', async ({ launchRung }) => {
  const first = await launchRung({ userData: filledData((db) => everything(db, 'brief')) });
  await goToPart(first.page, 'Growth plan');
  await choose(first.page, 'My notes', true);
  await first.page.getByRole('link', { name: 'Actions', exact: true }).click();
  await first.page.getByRole('link', { name: 'Growth plan', exact: true }).click();
  await expect(first.page.getByRole('checkbox', { name: 'My notes' })).toBeChecked();
  await first.close();

  const { page } = await launchRung({ userData: first.userData });
  await goToPart(page, 'Growth plan');
  await expect(page.getByRole('checkbox', { name: 'My notes' })).not.toBeChecked();
});

test('without an assessment there is a plan of what the ladder says, and it says what is missing', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: onTheWay() });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  await expect(page.getByRole('checkbox', { name: 'My week' })).toBeDisabled();
  const plan = previewedPlan(page);
  await expect(plan.getByRole('heading')).toHaveText([
    'Individual Contributor to Manager',
    'What the ladder suggests',
    'IC → Manager',
  ]);
  expect(await saveMarkdown(rung)).toContain(
    'Holds: direction, accelerators. No notes, no evidence.',
  );
});

test('the Markdown holds the same sections, tables as tables and actions to tick off, and nothing typed becomes markup', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: filledData(everything) });
  await goToPart(rung.page, 'Growth plan');
  const markdown = await saveMarkdown(rung);
  const lines = markdown.split('\n');
  expect(lines.filter((line) => line.startsWith('## '))).toEqual([
    '## Where I stand',
    expect.stringMatching(/^## My week/),
    '## My scope',
    '## My shifts',
    '## Focus',
    '## What I will do',
    '## What the ladder suggests',
    '## Progress so far',
  ]);
  expect(lines).toContain('| Activity | Me | Manager |');
  expect(lines).toContain('| Coding/technical work | 45%, 15 above the range | 10–30% |');
  expect(lines).toContain(
    '| Writing code | wholly “Writing code” | Enabling others to write code |',
  );
  expect(lines.some((line) => line.startsWith('- [ ] Step 07 of a long way'))).toBe(true);
  expect(lines.some((line) => line.startsWith('- [x] '))).toBe(true);
  expect(markdown).toContain('\\<b>Not bold\\</b> & \\<script>alert(1)\\</script> | a pipe');
  expect(markdown).not.toMatch(/(?<!\\)<(?!br>)/);
  expect(markdown.trimEnd().split('\n').at(-1)).toMatch(/^Made privately with Rung\. Holds: name/);
  await heading(rung.page, 'Growth plan');
});

/** As a PDF writes text outside its pages. */
function inUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('latin1');
}
