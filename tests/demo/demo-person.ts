import type { ScopeAnswer, TakenAssessment } from '../helpers/person/person.ts';
import type { Position, Score } from '../helpers/person/press-answer.ts';

/** The demo's person: an Individual Contributor on the way to Manager, over fourteen months. */
export const demoPerson = { name: 'Robin Sample', role: 'Backend Engineer' } as const;

/** Four assessments, the newest eight days before `today` and the first fourteen months earlier. */
export function demoAssessments(today: Date): readonly TakenAssessment[] {
  const dayOf = ({ monthsAgo }: Chapter) =>
    new Date(today.getFullYear(), today.getMonth() - monthsAgo, today.getDate() - 8);
  return story.map((chapter) => {
    const { ic, manager, hours, energy, evidence, scope, shifts, seenAgain, guess, note } = chapter;
    const day = dayOf(chapter);
    return {
      date: iso(day),
      scores: { 'Individual Contributor': scored(ic), Manager: scored(manager) },
      ...(chapter.peopleFirst === undefined
        ? {}
        : { firstAnswers: { Manager: { People: chapter.peopleFirst } } }),
      week: { from: iso(mondayBefore(day)), unit: 'Hours', entries: inOrder(activities, hours) },
      evidence: evidence.map(({ skill, what, daysBefore }) => ({
        skill,
        what,
        when: iso(daysEarlier(day, daysBefore)),
      })),
      energy: inOrder(activities, energy),
      ...(seenAgain === undefined
        ? {}
        : { lookBack: { on: iso(dayOf(story[0])), scores: { Manager: scored(seenAgain) } } }),
      ...(guess === undefined ? {} : { guesses: { 'People, Manager': guess } }),
      scope: inOrder(dimensions, scope),
      shifts: inOrder(leftEnds, shifts),
      note,
    };
  });
}

const skills = ['Technical', 'People', 'Communication', 'Strategy', 'Business'] as const;
const activities = [
  'Coding/technical work',
  '1:1s/people mgmt',
  'Meetings (cross-functional)',
  'Strategy/planning',
  'Hiring/interviews',
  'External (conferences, etc.)',
] as const;
const dimensions = [
  'Team size',
  'Direct reports',
  'Span',
  'Reports to',
  'Planning horizon',
] as const;
const leftEnds = [
  'Writing code',
  'Your productivity',
  'Deep focus',
  'Technical influence',
] as const;

interface Chapter {
  readonly monthsAgo: number;
  readonly ic: readonly Score[];
  readonly manager: readonly Score[];
  readonly hours: readonly string[];
  readonly energy: readonly (-2 | -1 | 0 | 1 | 2)[];
  readonly evidence: readonly {
    readonly skill: (typeof skills)[number];
    readonly what: string;
    readonly daysBefore: number;
  }[];
  readonly scope: readonly ScopeAnswer[];
  readonly shifts: readonly Position[];
  /** The answer about People at the manager's level before last time's score was shown. */
  readonly peopleFirst?: Score;
  /** The first day's manager descriptions, as rated today in hindsight. */
  readonly seenAgain?: readonly Score[];
  /** What People at the manager's level will be next time. */
  readonly guess?: Exclude<Score, 'no-chance'>;
  readonly note: string;
}

const story: readonly [Chapter, ...Chapter[]] = [
  {
    monthsAgo: 14,
    ic: [4, 3, 3.5, 4, 3],
    manager: [4, 1, 2.5, 2, 'no-chance'],
    hours: ['29', '1', '6', '0.5', '2.5', '1'],
    energy: [2, 0, -1, 0, -1, 1],
    evidence: [
      { skill: 'Technical', what: 'Reviewed every change to the billing service', daysBefore: 20 },
    ],
    scope: [
      'N/A (individual)',
      'None',
      'Features, components, systems',
      'Manager or Tech Lead',
      'Days to weeks',
    ],
    shifts: [1, 1, 1, 2],
    note: 'Asked to think about managing. I am not sure that I want to stop building.',
  },
  {
    monthsAgo: 9,
    ic: [4.5, 3.5, 4, 4, 3],
    manager: [4, 1.5, 3, 2, 2.5],
    hours: ['26', '2', '7', '0.5', '3', '1.5'],
    energy: [2, 1, -1, 0, -1, 1],
    evidence: [
      { skill: 'People', what: 'Mentored an intern through a first release', daysBefore: 12 },
    ],
    scope: [
      'N/A (individual)',
      { none: 'One intern, for a summer' },
      'Features, components, systems',
      'Manager or Tech Lead',
      'Days to weeks',
    ],
    shifts: [2, 1, 1, 2],
    note: 'The intern’s release felt better than my own.',
  },
  {
    monthsAgo: 4,
    ic: [4.5, 4, 4, 4, 3.5],
    manager: [4.5, 2, 3.5, 2.5, 3],
    hours: ['22', '3.5', '8', '1', '4', '1.5'],
    energy: [1, 1, -1, 1, -1, 1],
    evidence: [
      { skill: 'Communication', what: 'Wrote the weekly update for six weeks', daysBefore: 30 },
    ],
    scope: [
      { none: 'Leading three people on one project' },
      'None',
      'Features, components, systems',
      'Manager or Tech Lead',
      'Sprint to quarterly',
    ],
    shifts: [2, 2, 2, 3],
    guess: 3,
    note: '',
  },
  {
    monthsAgo: 0,
    ic: [4.5, 4, 4.5, 4, 4],
    manager: [4.5, 2.5, 4, 3, 3.5],
    hours: ['18', '4:48', '8:48', '1:12', '5:12', '2'],
    energy: [1, 2, 0, 1, -1, 1],
    evidence: [
      { skill: 'Technical', what: 'Reviewed the design of the payments split', daysBefore: 9 },
      {
        skill: 'People',
        what: 'Ran the onboarding of two new engineers; weekly half hour with each.',
        daysBefore: 25,
      },
      { skill: 'Communication', what: 'Led the sync with support and sales', daysBefore: 5 },
    ],
    scope: [
      { none: 'Three engineers, as their lead' },
      { none: 'Two new engineers, while they settle in' },
      'One squad or product area',
      'Manager or Tech Lead',
      'Sprint to quarterly',
    ],
    shifts: [3, 3, 2, 4],
    peopleFirst: 3,
    seenAgain: [3.5, 1, 2, 1, 1],
    guess: 3,
    note: 'People is what I learn most from, and what I doubt most.',
  },
];

function scored(scores: readonly Score[]): Readonly<Record<string, Score>> {
  return Object.fromEntries(skills.map((skill, at) => [skill, scores[at] ?? 'no-chance']));
}

/** The given scores, keyed by these names in the same order. */
function inOrder<T>(names: readonly string[], given: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const each = given[at];
      return each === undefined ? [] : [[name, each]];
    }),
  );
}

/** The Monday of the last full week before the day. */
function mondayBefore(day: Date): Date {
  return daysEarlier(day, ((day.getDay() + 6) % 7) + 7);
}

function daysEarlier(day: Date, days: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - days);
}

/** `YYYY-MM-DD` in the local time zone. */
function iso(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
