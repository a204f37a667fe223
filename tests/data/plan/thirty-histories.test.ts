import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import { halves } from '../../../data/assessments/score.ts';
import { skillOf } from '../../../data/ladder/lookup.ts';
import { type RankedGap, rankedGaps } from '../../../data/plan/gaps.ts';
import { nextWeek } from '../../../data/plan/next-week.ts';
import { type Direction, WeeklyHours } from '../../../data/settings/settings.ts';
import { plain } from '../../../data/text/sentence.ts';
import { addDays } from '../../../data/values/iso-date.ts';
import { anyDirection } from '../any-ladder.ts';
import { day, ladder } from '../ladder.ts';
import {
  type Answered,
  answeredIn,
  assessmentsOf,
  directionIn,
  evidenceIn,
  transitionsOf,
} from './histories.ts';
import { naiveCoach } from './naive-coach.ts';

interface History {
  readonly who: string;
  readonly way: string;
  /**
   * Skills: technical, people, communication, strategy, business, at the target level. Week: coding, people, meetings,
   * strategy, hiring, external. Shifts: per transition, in the ladder's order.
   */
  readonly given: readonly string[];
  readonly evidence?: string;
  /** Nobody says how long a week is; the others work 40 hours. */
  readonly hoursUnknown?: boolean;
  /** The first three: points below for skills, outside the range for time (+ above, − below), steps for shifts. */
  readonly gaps: string;
  /** Long quotes are shortened. */
  readonly week: readonly string[];
}

const shadow = '“Shadow your manager—ask…”';

const histories: readonly History[] = [
  {
    who: 'An IC with half of the way behind them',
    way: 'ic → manager',
    given: ['2025-03-10: skills 3½ 2 · × 1½; week 45 15 25 3 12 0; shifts 2 5 1 3'],
    gaps: '“Context switching” 4, Business 2½, People 2',
    week: [
      'Take one step towards “Context switching”.',
      `Move 2 hours a week from coding to people: ${shadow}.`,
    ],
  },
  {
    who: 'An IC who codes all week and answered nothing else: coding and 1:1 time are one move',
    way: 'ic → manager',
    given: ['2025-03-10: week 75 5 12 3 3 2'],
    gaps: 'coding +45, people −20, hiring −7',
    week: [`Move 2 hours a week from coding to people: ${shadow}.`],
  },
  {
    who: 'Only skills, two of them as far as can be: the one that the transition names comes first',
    way: 'ic → manager',
    given: ['2025-03-10: skills 4 1 2 1 4'],
    gaps: 'People 3, Strategy 3, Communication 2',
    week: ['Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).'],
  },
  {
    who: 'Two equal skills that nothing names: the ladder’s order',
    way: 'ic → manager',
    given: ['2025-03-10: skills · · · 2 2'],
    gaps: 'Strategy 2, Business 2',
    week: ['Look for a chance to show “Sprint/quarterly planning” (Strategy).'],
  },
  {
    who: 'All equal: what the transition names, then the ladder’s order',
    way: 'ic → manager',
    given: ['2025-03-10: skills 2 2 2 2 2'],
    gaps: 'Technical 2, People 2, Communication 2',
    week: ['Look for a chance to show “Strong, reviews code” (Technical).'],
  },
  {
    who: 'Two equal skills, one with evidence to build on',
    way: 'ic → manager',
    given: ['2025-03-10: skills 2 2 · · ·'],
    evidence: 'People 2025-02-01',
    gaps: 'People 2, Technical 2',
    week: ['Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).'],
  },
  {
    who: 'No chance to show most of it: that is no gap',
    way: 'ic → manager',
    given: ['2025-03-10: skills × × 3 × 4'],
    gaps: 'Communication 1',
    week: ['Look for a chance to show “Team updates, stakeholder syncs” (Communication).'],
  },
  {
    who: 'An IC who wants to be a VP: the farthest comes first, although only strategy is named',
    way: 'ic → vp',
    given: ['2025-03-10: week 80 5 8 2 5 0'],
    gaps: 'coding +75, meetings −32, strategy −23',
    week: ['Move 2 hours a week from coding to meetings.'],
  },
  {
    who: 'There already',
    way: 'ic → manager',
    given: ['2025-03-10: skills 4 4 5 4 4½; week 25 30 20 8 12 5; shifts 5 5 5 5'],
    gaps: '',
    week: [],
  },
  {
    who: 'Nearly there: a move of what is missing, not of two hours',
    way: 'ic → manager',
    given: ['2025-03-10: skills 3½ 4 4 4 4; week 33 22 20 8 12 5; shifts 5 5 5 4'],
    gaps: '“People influence” 1, Technical ½, people −3',
    week: [
      'Take one step towards “People influence”.',
      `Move about 1¼ hours a week from coding to people: ${shadow}.`,
    ],
  },
  {
    who: 'A future manager who stopped coding: to code more is not what comes next',
    way: 'ic → manager',
    given: ['2025-03-10: skills 3½ 3½ 3½ 4 4; week 0 35 40 10 10 5'],
    gaps: 'meetings +15, Technical ½, People ½',
    week: ['Look for a chance to show “Strong, reviews code” (Technical).'],
  },
  {
    who: 'A manager who still codes',
    way: 'manager → director',
    given: ['2025-03-10: skills 4 3 3 2 2; week 30 30 25 5 10 0; shifts 2 1 3'],
    gaps: '“Org-wide metrics” 4, coding +20, Strategy 2',
    week: [
      'Take one step towards “Org-wide metrics”.',
      'Move 2 hours a week from coding to strategy: “Shaping roadmap”.',
    ],
  },
  {
    who: 'A manager with few 1:1s: directors have fewer, so a smaller gap comes before it',
    way: 'manager → director',
    given: ['2025-03-10: skills 3½ 4 4 3½ 3; week 10 8 42 25 10 5; shifts 5 5 5'],
    gaps: 'Business 1, Strategy ½, Technical ½',
    week: ['Look for a chance to show “Connects work to business metrics” (Business).'],
  },
  {
    who: 'A director with all but the outside world',
    way: 'director → vp',
    given: ['2025-03-10: skills 5 4 3 2½ 1½; week 5 25 40 20 5 5; shifts 4 2 1'],
    gaps: '“Business metrics” 4, Business 2½, “Internal + external presence” 3',
    week: [
      'Take one step towards “Business metrics”.',
      'Move 2 hours a week from people to strategy: “Setting strategy”.',
    ],
  },
  {
    who: 'A director whose week has no length',
    way: 'director → vp',
    given: ['2025-03-10: week 10 20 40 20 10 0'],
    hoursUnknown: true,
    gaps: 'strategy −5, external −5, coding +5',
    week: ['Move 5% of the week from coding to strategy: “Setting strategy”.'],
  },
  {
    who: 'An IC with two transitions ahead',
    way: 'ic → director',
    given: ['2025-03-10: skills 3 2 2 1 1; week 70 5 15 5 3 2; shifts 2 1 1 2 / 1 1 1'],
    gaps: 'Strategy 3, Business 3, coding +60',
    week: [
      'Look for a chance to show “Quarterly-to-annual roadmaps” (Strategy).',
      'Move 2 hours a week from coding to people.',
    ],
  },
  {
    who: 'The first transition is done but for a step: distance first',
    way: 'ic → director',
    given: ['2025-03-10: shifts 5 5 4 5 / 1 1 2'],
    gaps: '“Shaping roadmap” 4, “Org-wide metrics” 4, “Defining which problems to solve” 3',
    week: ['Take one step towards “Shaping roadmap”.'],
  },
  {
    who: 'Equal distances: the transition that comes first',
    way: 'ic → director',
    given: ['2025-03-10: shifts 3 4 5 5 / 1 3 5'],
    gaps: '“Shaping roadmap” 4, “Enabling others to write code” 2, “Org-wide metrics” 2',
    week: ['Take one step towards “Shaping roadmap”.'],
  },
  {
    who: 'A manager who wants to be a VP; of two activities equally far below, the named one',
    way: 'manager → vp',
    given: ['2025-03-10: skills 4 4 3 3 2; week 10 30 30 15 10 5; shifts 4 3 4 / 1 1 1'],
    gaps: 'Business 2, “Setting strategy” 4, “Internal + external presence” 4',
    week: [
      'Look for a chance to show “Owns P&L, market dynamics” (Business).',
      'Move 2 hours a week from people to strategy: “Setting strategy”.',
    ],
  },
  {
    who: 'A manager on the way back to the code',
    way: 'manager → ic',
    given: ['2025-03-10: skills 3 5 4 4 4; week 30 25 20 10 10 5; shifts 4 4 3 2'],
    gaps: 'coding −40, “Writing code” 3, “Your productivity” 3',
    week: [
      'Take one step towards “Writing code”.',
      'Move 2 hours a week from people to coding: “Writing code”.',
    ],
  },
  {
    who: 'A director on the way back through both transitions: the nearer one first',
    way: 'director → ic',
    given: ['2025-03-10: skills 4 4 4 4 4; shifts 5 5 5 5 / 5 4 2'],
    gaps: '“Executing roadmap” 4, “Team metrics” 3, “Writing code” 4',
    week: ['Take one step towards “Executing roadmap”.'],
  },
  {
    who: 'A VP one level down',
    way: 'vp → director',
    given: ['2025-03-10: skills 4 4 4 3 4; week 0 15 50 30 5 0; shifts 3 3 2'],
    gaps: '“Influencing strategy” 2, “Internal focus” 2, meetings +10',
    week: [
      'Take one step towards “Influencing strategy”.',
      'Move 2 hours a week from meetings to people.',
    ],
  },
  {
    who: 'A manager who stays one',
    way: 'manager → manager',
    given: ['2025-03-10: skills 4 3 4 4 3½; week 35 25 15 5 15 5; shifts 5 4 3 5'],
    gaps: '“Context switching” 2, People 1, coding +5',
    week: ['Take one step towards “Context switching”.'],
  },
  {
    who: 'An IC who stays one: no shifts, and coding is the work',
    way: 'ic → ic',
    given: ['2025-03-10: skills 5 3 4 2 4; week 60 10 20 5 5 0'],
    gaps: 'Strategy 2, coding −10, People 1',
    week: [
      'Look for a chance to show “Task-level decisions” (Strategy).',
      'Move 2 hours a week from people to coding.',
    ],
  },
  {
    who: 'A VP who stays one, with a week within every range',
    way: 'vp → vp',
    given: ['2025-03-10: skills 4 4 4 4 2; week 5 20 40 25 5 5; shifts 5 1 5'],
    gaps: '“Internal + external presence” 4, Business 2',
    week: ['Take one step towards “Internal + external presence”.'],
  },
  {
    who: 'Nothing rated: no reports today, and nothing else was answered',
    way: 'ic → manager',
    given: ['2025-03-10: reports ic'],
    gaps: '',
    week: [],
  },
  {
    who: 'No reports yet: hours with people are to be found at the manager’s side',
    way: 'ic → manager',
    given: ['2025-03-10: reports ic; skills 4 2 3 4 4; week 60 5 15 8 10 2'],
    gaps: 'coding +30, People 2, Communication 1',
    week: [
      'Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).',
      `Move 2 hours a week from coding to people: ${shadow}.`,
    ],
  },
  {
    who: 'The newest assessment leaves the week out: January’s still counts, its scores don’t',
    way: 'ic → manager',
    given: ['2025-01-13: skills 1 1 1 1 1; week 80 5 8 2 5 0', '2025-03-10: skills 4 3 4 4 4'],
    gaps: 'coding +50, People 1, people −20',
    week: [
      'Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).',
      `Move 2 hours a week from coding to people: ${shadow}.`,
    ],
  },
  {
    who: 'An old week recorded late: the newest is the one that covers the newest days',
    way: 'ic → manager',
    given: [
      '2025-02-10: week 25 30 20 8 12 5',
      '2025-03-10: skills · 3 · · ·; week until 2025-01-12 80 5 8 2 5 0',
    ],
    gaps: 'People 1',
    week: ['Look for a chance to show “Coaching ICs, 1:1s, hiring” (People).'],
  },
  {
    who: 'Three assessments, each of some parts: the newest answer to each, “no chance” included',
    way: 'ic → manager',
    given: [
      '2025-01-13: skills 1 1 · · ·; shifts 1 1 1 1',
      '2025-02-10: skills 3 × · · ·',
      '2025-03-10: shifts 3 · · ·',
    ],
    gaps: "“Team's productivity” 4, “Context switching” 4, “People influence” 4",
    week: ["Take one step towards “Team's productivity”."],
  },
];

const today = day('2025-03-12');

describe('what a good coach would name', () => {
  it.each(histories)('$who ($way)', (history) => {
    const { gaps, week } = named(history);
    expect(gaps.slice(0, 3).join(', ')).toBe(history.gaps);
    expect(week).toEqual(history.week);
  });

  it.each(histories)('follows from the rules alone: $who', (history) => {
    const direction = directionIn(history.way);
    const [skill = '', date = '2025-01-01'] = (history.evidence ?? '').split(' ');
    const naive = naiveCoach(history.given.map(answeredIn), direction, { skill, date: day(date) });
    expect(naive.gaps.slice(0, 3).join(', ')).toBe(history.gaps);
    const moves = history.week.filter((line) => line.startsWith('Move'));
    expect(moves.map((line) => line.replace(/^.* from (\w+) to (\w+).*$/, '$1 → $2'))).toEqual(
      naive.move === null ? [] : [naive.move],
    );
  });

  it('is thirty different histories, of every kind of direction', () => {
    expect(new Set(histories.map(({ way, given }) => `${way} ${given.join(' ')}`)).size).toBe(30);
    expect(new Set(histories.map(({ way }) => way)).size).toBeGreaterThanOrEqual(11);
  });

  it('is what the rules name for any history', () => {
    const any = anyDirection.chain((direction) =>
      fc
        .array(anyAnswered(direction), { minLength: 1, maxLength: 4 })
        .map((history) => ({ direction, history })),
    );
    fc.assert(
      fc.property(any, ({ direction, history }) => {
        const inOrder = history.map((each, index) => ({
          ...each,
          date: addDays(day('2025-01-01'), index * 10),
        }));
        const naive = naiveCoach(inOrder, direction, null);
        const product = namedIn(inOrder, direction, '', false);
        expect(product.gaps).toEqual(naive.gaps);
        const move = product.week.find((line) => line.startsWith('Move'));
        expect(move?.replace(/^.* from (\w+) to (\w+).*$/, '$1 → $2') ?? null).toBe(naive.move);
      }),
    );
  });
});

function named({ way, given, evidence = '', hoursUnknown = false }: History) {
  return namedIn(given.map(answeredIn), directionIn(way), evidence, hoursUnknown);
}

function namedIn(
  history: readonly Answered[],
  direction: Direction,
  evidence: string,
  hoursUnknown: boolean,
) {
  const answers = answersOf(latestAnswers(ladder, assessmentsOf(history, direction), direction));
  if (answers === null) throw new Error('a history has an assessment');
  const ranked = rankedGaps(ladder, answers, direction, evidenceIn(evidence, direction));
  const lines = nextWeek(
    ladder,
    {
      actions: [],
      gaps: ranked.map(({ gap }) => gap),
      answers,
      direction,
      weeklyHours: hoursUnknown ? null : WeeklyHours.parse(40),
    },
    today,
  );
  return {
    gaps: ranked.map(labelOf),
    week: lines.map((line) => (line.kind === 'words' ? shortened(plain(line.sentence)) : '')),
  };
}

function labelOf(ranked: RankedGap): string {
  switch (ranked.kind) {
    case 'skill':
      return `${skillOf(ladder, ranked.gap.skill).name} ${halves(ranked.standing.below)}`;
    case 'time': {
      const { activity, outside, kind } = ranked.fit;
      const short = ladder.activities.find(({ id }) => id === activity)?.short ?? '';
      return `${short} ${kind === 'below' ? '−' : '+'}${outside}`;
    }
    case 'shift':
      return `“${ranked.wanted}” ${ranked.away}`;
  }
}

/** Quotes of more than 50 characters, to their first three words. */
function shortened(sentence: string): string {
  return sentence.replaceAll(
    /“[^”]{50,}”/g,
    (quote) => `${quote.split(' ').slice(0, 3).join(' ')}…”`,
  );
}

function anyAnswered(direction: Direction): fc.Arbitrary<Answered> {
  const score = fc.option(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 2, max: 10 }).map((twice) => twice / 2) },
      { weight: 1, arbitrary: fc.constant('no-chance' as const) },
    ),
  );
  const cuts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 });
  const week = cuts.map((some) => {
    const at = [0, ...some.toSorted((a, b) => a - b), 100];
    return at.slice(1).map((cut, index) => cut - (at[index] ?? 0));
  });
  const position = fc.option(fc.integer({ min: 1, max: 5 }));
  const shifts = transitionsOf(direction).map((each) =>
    fc.tuple(...each.shifts.map(() => position)),
  );
  return fc.record({
    date: fc.constant(day('2025-01-01')),
    skills: fc.tuple(score, score, score, score, score),
    week: fc.option(week),
    weekUntil: fc.integer({ min: 0, max: 60 }).map((days) => addDays(day('2024-12-31'), -days)),
    shifts: fc.tuple(...shifts),
    reports: fc.constant(null),
  });
}
