import type { Locator } from '@playwright/test';
import { halves } from '../../../data/assessments/score.ts';
import { expect } from '../launch/patient-expect.ts';

export type Score = 1 | 1.5 | 2 | 2.5 | 3 | 3.5 | 4 | 4.5 | 5 | 'no-chance';

export type Position = 1 | 2 | 3 | 4 | 5;

/** Clicks an answer's label, because its radio button is not drawn. */
export async function pressAnswer(label: Locator): Promise<void> {
  await label.click();
  await expect(label.getByRole('radio')).toBeChecked();
}

/** The label of the answer with this accessible name. */
export function labelOf(group: Locator, name: string | RegExp): Locator {
  return labelWith(group, group.page().getByRole('radio', { name, exact: true }));
}

/** The label of the answer with this visible text. */
export function labelReading(group: Locator, words: string): Locator {
  return labelWith(group, group.page().getByText(words, { exact: true }));
}

/** The label of a score, or of "no chance". */
export function labelOfScore(scale: Locator, score: Score): Locator {
  return labelOf(scale, score === 'no-chance' ? /^I had no chance/ : scoreName(score));
}

/** Clicks a score on a scale whose half steps appear when the pointer is on their row. */
export async function pressScore(scale: Locator, score: Score): Promise<void> {
  const label = labelOfScore(scale, score);
  if (score !== 'no-chance' && score % 1 !== 0) {
    await labelOf(scale, scoreName(Math.floor(score))).hover();
    await expect(label.getByText('½')).toHaveCSS('opacity', '1');
  }
  await pressAnswer(label);
}

function scoreName(score: number): RegExp {
  return new RegExp(`^${halves(score)}, `);
}

function labelWith(group: Locator, inside: Locator): Locator {
  return group.locator('label').filter({ has: inside });
}
