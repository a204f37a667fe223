import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { goToPart } from '../helpers/data/plan.ts';
import { freshFolder } from '../helpers/fresh-folder.ts';
import { launchRung } from '../helpers/launch/launch-rung.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { barePrinting } from './bare-printing.ts';
import { medians } from './rounds.ts';
import { yearOfData } from './year-of-data.ts';

const rounds = 9;

test('saving the plan as a PDF, compared with printing the same markup alone', async ({ task }) => {
  const rung = await launchRung({ userData: yearOfData() });
  afterAll(rung.close);
  const { page } = rung;
  const file = join(freshFolder('rung-plan-'), 'plan.pdf');
  await rung.answerSaveDialog(file);
  await goToPart(page, 'Growth plan');
  const bare = await barePrinting(page);
  afterAll(bare.close);
  const save = async () => {
    const saved = page.evaluate(milliseconds);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    return await saved;
  };
  const took = await medians(rounds, { bare: bare.print, save });
  const [own, printed] = [await readPdf(file), await readPdf(bare.file)];
  expect(own.pages.length, 'pages of the same markup').toBe(printed.pages.length);
  task.meta.goals = [
    {
      what: 'saving the plan as a PDF ÷ bare printing',
      took: took('save'),
      beside: took('bare'),
      unit: 'ms',
      atMost: { ratio: 1.5 },
    },
  ];
});

/** Runs in the page: milliseconds from the next click until the page says that the plan is saved. */
function milliseconds(): Promise<number> {
  const says = (words: string) =>
    [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
      textContent.startsWith(words),
    );
  return new Promise((resolve) => {
    const listen = ({ timeStamp }: MouseEvent) => {
      let isSaving = false;
      new MutationObserver((_changes, observer) => {
        isSaving ||= says('Saving');
        if (!isSaving || !says('Saved as')) return;
        observer.disconnect();
        resolve(performance.now() - timeStamp);
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    };
    addEventListener('click', listen, { capture: true, once: true });
  });
}
