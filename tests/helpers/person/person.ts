import type { Locator, Page } from '@playwright/test';
import { Energy, energyWords } from '../../../data/week/energy.ts';
import { expect } from '../launch/patient-expect.ts';
import {
  labelOf,
  labelOfScore,
  labelReading,
  type Position,
  pressAnswer,
  pressScore,
  type Score,
} from './press-answer.ts';

/** What a person does in Rung, in their words: shared by the end-to-end tests and the demo. */

export type ScopeAnswer = string | { readonly none: string };

export interface TakenAssessment {
  /** Scores by level name, then skill name. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, Score>>>>;
  /** Answers before last time's score was shown, where different: by level name, then skill name. */
  readonly firstAnswers?: TakenAssessment['scores'];
  /** Percents or hours by activity, as typed. */
  readonly week?: {
    readonly from?: string;
    readonly unit?: 'Percent' | 'Hours';
    readonly entries: Readonly<Record<string, string>>;
  };
  readonly evidence?: readonly {
    readonly skill: string;
    readonly what: string;
    readonly when: string;
  }[];
  /** By scope dimension: today's value, or a note for none of them. */
  readonly scope?: Readonly<Record<string, ScopeAnswer>>;
  /** Positions by the shift's left end: 1 is fully left, 5 fully right. */
  readonly shifts?: Readonly<Record<string, Position>>;
  /** An activity's effect on your energy, from −2 (drains a lot) to 2 (gives a lot). */
  readonly energy?: Readonly<Record<string, -2 | -1 | 0 | 1 | 2>>;
  /** Hindsight ratings for the day of an earlier assessment. */
  readonly lookBack?: { readonly on: string; readonly scores: TakenAssessment['scores'] };
  /** Guesses for next time, of skills in focus: by skill and level, such as "People, Manager". */
  readonly guesses?: Readonly<Record<string, Exclude<Score, 'no-chance'>>>;
  readonly note?: string;
  /** ISO date; today by default. */
  readonly date?: string;
  /** The day on which it was saved, as an ISO date; today by default. Only for `takenData`. */
  readonly savedOn?: string;
}

export const skills = ['Technical', 'People', 'Communication', 'Strategy', 'Business'] as const;

/** From the welcome screen to the Overview. */
export async function setDirection(
  page: Page,
  current: string,
  target: string,
  who: { readonly name?: string; readonly role?: string } = {},
): Promise<void> {
  const choose = (group: RegExp, level: string) =>
    page.getByRole('group', { name: group }).getByText(level, { exact: true }).click();
  await choose(/current level/, current);
  await choose(/target level/, target);
  if (who.name) await page.getByLabel('Your name').fill(who.name);
  if (who.role) await page.getByLabel('Your role').fill(who.role);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('link', { name: 'Take an assessment' })).toBeVisible();
}

/** Starts or continues an assessment, optionally at a step. */
export async function beginAt(
  page: Page,
  step?: 'Week' | 'Scope' | 'Shifts' | 'Note' | 'Review',
): Promise<void> {
  await goTo(page, 'Assess');
  await heading(page, 'Technical');
  if (step) await page.getByRole('button', { name: new RegExp(`^${step}`) }).click();
}

export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
}

/** Chooses a score on the current skill's step. */
export async function rate(page: Page, level: string, score: Score): Promise<void> {
  const scale = page.getByRole('radiogroup', { name: new RegExp(`^${level} `) });
  await pressScore(scale, score);
}

/** The Next button, whatever comes next. */
export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next: / }).click();
}

export async function heading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Goes through the skills, rating and writing evidence. */
export async function rateSkills(page: Page, taken: TakenAssessment): Promise<void> {
  for (const skill of skills) {
    await heading(page, skill);
    for (const [level, scores] of Object.entries(taken.scores)) {
      const score = scores[skill];
      const first = taken.firstAnswers?.[level]?.[skill];
      if (first !== undefined) await rate(page, level, first);
      if (score !== undefined) await rate(page, level, score);
    }
    const shown = taken.evidence?.find((each) => each.skill === skill);
    if (shown) {
      await page.getByLabel(/What shows this/).fill(shown.what);
      await page.getByLabel('When').fill(shown.when);
    }
    await next(page);
  }
}

export async function fillWeek(page: Page, week: TakenAssessment['week']): Promise<void> {
  if (!week) return;
  if (week.from) await page.getByLabel('From').fill(week.from);
  if (week.unit) await page.getByText(week.unit, { exact: true }).first().click();
  for (const [activity, typed] of Object.entries(week.entries)) {
    await page.getByLabel(activity, { exact: true }).fill(typed);
  }
}

/** The radio buttons of a scope dimension. */
export function scopeOf(page: Page, dimension: string): Locator {
  return page.getByRole('radiogroup', { name: dimension, exact: true });
}

/** The radio buttons of a shift, found by its left end. */
export function shiftFrom(page: Page, from: string): Locator {
  return page.getByRole('radiogroup', { name: `Between “${from}” and ` });
}

export async function fillScope(page: Page, scope: TakenAssessment['scope'] = {}): Promise<void> {
  for (const [dimension, answer] of Object.entries(scope)) {
    const group = scopeOf(page, dimension);
    if (typeof answer === 'string') {
      await pressAnswer(labelReading(group, answer));
    } else {
      await pressAnswer(labelOf(group, 'None of these'));
      await group.getByLabel(/What’s true instead/).fill(answer.none);
    }
  }
}

export async function placeShifts(
  page: Page,
  shifts: TakenAssessment['shifts'] = {},
): Promise<void> {
  for (const [from, position] of Object.entries(shifts)) {
    await pressAnswer(
      shiftFrom(page, from)
        .locator('label')
        .nth(position - 1),
    );
  }
}

/** The radio buttons for an activity's effect on energy. */
export function energyOf(page: Page, activity: string): Locator {
  return page.getByRole('group', { name: `${activity}: how it affects your energy` });
}

export async function fillEnergy(
  page: Page,
  energy: TakenAssessment['energy'] = {},
): Promise<void> {
  for (const [activity, value] of Object.entries(energy)) {
    await pressAnswer(labelOf(energyOf(page, activity), energyWords(Energy.parse(value))));
  }
}

/** On the step “Looking back”: one of the offered days and its hindsight ratings. */
export async function lookBack(page: Page, back: TakenAssessment['lookBack']): Promise<void> {
  if (!back) return;
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${back.on}T00:00:00Z`),
  );
  await page.getByText(`, ${day}`).first().click();
  for (const [level, scores] of Object.entries(back.scores)) {
    for (const [skill, score] of Object.entries(scores)) {
      const ofSkill = page.getByRole('region', { name: skill, exact: true });
      const statement = ofSkill.getByRole('radiogroup', { name: new RegExp(`^${level}: `) });
      await pressAnswer(labelOfScore(statement, score));
    }
  }
}

/** From the Assess screen to the saved assessment. */
export async function takeAssessment(page: Page, taken: TakenAssessment): Promise<void> {
  await goTo(page, 'Assess');
  await rateSkills(page, taken);
  await heading(page, 'Your week');
  await fillWeek(page, taken.week);
  await fillEnergy(page, taken.energy);
  await next(page);
  await heading(page, 'Your scope');
  await fillScope(page, taken.scope);
  // Without shifts on the route, there is no such step; if answers are given, it must be there.
  const asksShifts = await page.getByRole('button', { name: 'Next: Shifts' }).isVisible();
  await next(page);
  if (taken.shifts !== undefined || asksShifts) {
    await heading(page, 'Your shifts');
    await placeShifts(page, taken.shifts);
    await next(page);
  }
  // Once there is an earlier assessment, you can look back on it or continue.
  const steps = page.getByRole('navigation', { name: 'Steps of the assessment' });
  const asksBack = await steps.getByRole('button', { name: /^Looking back/ }).isVisible();
  if (taken.lookBack !== undefined || asksBack) {
    await heading(page, 'Looking back');
    await lookBack(page, taken.lookBack);
    await next(page);
  }
  await heading(page, 'A note to yourself');
  if (taken.note) await page.getByLabel('Note').fill(taken.note);
  await next(page);
  await heading(page, 'Review');
  for (const [statement, score] of Object.entries(taken.guesses ?? {})) {
    await page.getByLabel(statement).selectOption(String(score));
  }
  if (taken.date) await page.getByLabel('Date of the assessment').fill(taken.date);
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await expect(page.getByText('Assessment saved').last()).toBeVisible();
}

/** A first assessment of an Individual Contributor on the way to Manager; one answer is "no chance". */
export const firstAssessment: TakenAssessment = {
  scores: {
    'Individual Contributor': {
      Technical: 4,
      People: 3,
      Communication: 3.5,
      Strategy: 4,
      Business: 3,
    },
    Manager: { Technical: 4, People: 1.5, Communication: 2.5, Strategy: 2, Business: 'no-chance' },
  },
  week: {
    entries: {
      'Coding/technical work': '72',
      '1:1s/people mgmt': '3',
      'Meetings (cross-functional)': '14',
      'Strategy/planning': '2',
      'Hiring/interviews': '6',
      'External (conferences, etc.)': '3',
    },
  },
};
