import { everything, filledData, planted } from '../helpers/filled-data.ts';
import { choose, saveMarkdown, savePlan } from '../helpers/growth-plan.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import { heading, setDirection } from '../helpers/person.ts';
import { goToPart } from '../helpers/plan.ts';
import { openedBytes, readPdf } from '../helpers/read-pdf.ts';

/** What stands in each section and nowhere else: its heading in the outline, or words of its own. */
const sections = [
  { label: 'My name and role', outline: null, words: 'Principal engineer of the platform' },
  {
    label: 'Where I stand: skills',
    outline: 'Where I stand',
    words: '1 not me yet',
    also: 'below what a manager does',
  },
  { label: 'My week', outline: /^My week/, words: 'points lie outside' },
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

test('every checkbox takes its section out of the file, and only that', async ({ launchRung }) => {
  test.slow();
  const rung = await launchRung({ userData: filledData((db) => everything(db, 'brief')) });
  const { page } = rung;
  await goToPart(page, 'Growth plan');
  for (const { label } of sections) await choose(page, label, true);
  const whole = await readPdf(await savePlan(rung));
  for (const { words } of sections) expect(whole.text).toContain(words);

  for (const { label, outline, words, ...each } of sections) {
    await choose(page, label, false);
    const pdf = await readPdf(await savePlan(rung));
    await choose(page, label, true);
    expect(pdf.text, label).not.toContain(words);
    if ('also' in each) {
      expect(whole.text).toContain(each.also);
      expect(pdf.text, label).not.toContain(each.also);
    }
    const gone = whole.outline.filter((title) => !pdf.outline.includes(title));
    if (outline === null) expect(gone).toEqual([]);
    else expect(gone[0]).toMatch(outline);
    for (const other of sections) {
      if (other.label !== label) expect(pdf.text, other.label).toContain(other.words);
    }
  }
});

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
  const ticked = await readPdf(await savePlan(rung));
  for (const [what, secret] of Object.entries(planted)) {
    if (what === 'dropped') expect(ticked.text).not.toContain(secret);
    else expect(ticked.text).toContain(secret);
  }
  expect(ticked.text).not.toContain('No notes');
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
  const rung = await launchRung();
  const { page } = rung;
  await setDirection(page, 'Individual Contributor', 'Manager');
  await goToPart(page, 'Growth plan');
  await expect(page.getByRole('checkbox', { name: 'My week' })).toBeDisabled();
  const pdf = await readPdf(await savePlan(rung));
  expect(pdf.outline).toEqual([
    'Individual Contributor to Manager',
    'What the ladder suggests',
    'IC → Manager',
  ]);
  expect(pdf.text).toContain('Holds: direction, accelerators. No notes, no evidence.');
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
