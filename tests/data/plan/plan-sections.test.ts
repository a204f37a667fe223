import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evidence, ShiftPosition } from '../../../data/assessments/assessment.ts';
import { newestFirst } from '../../../data/evidence/evidence-of-skill.ts';
import { type Action, ActionStatus } from '../../../data/plan/action.ts';
import {
  latestIn,
  type PlanContent,
  planActions,
  planEvidence,
} from '../../../data/plan/plan-content.ts';
import {
  gapSection,
  holdsWords,
  nonEmptySections,
  offeredSections,
  type PlanSection,
  usualSections,
} from '../../../data/plan/plan-sections.ts';
import {
  ActionId,
  EvidenceId,
  PathConsiderationId,
  ProgressNoteId,
  ScopeDimensionId,
  ShiftId,
  TransitionId,
} from '../../../data/values/ids.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import {
  activity,
  assessment,
  day,
  ic,
  ladder,
  manager,
  rating,
  skill,
  vp,
  weekOf,
} from '../ladder.ts';

const empty: PlanContent = {
  ladder,
  direction: { current: ic, target: manager },
  settings: {
    direction: null,
    name: '',
    role: '',
    theme: 'system',
    paper: 'A4',
    singleKeys: true,
    blindRating: true,
    askAgain: true,
    assessEvery: null,
    notifyWhenDue: false,
    weeklyHours: null,
    lockAfter: null,
  },
  assessments: [],
  evidence: [],
  focus: [],
  actions: [],
  path: { draws: [], leaning: null, note: '', savedAt: null },
  retests: [],
  today: day('2026-11-22'),
};

const full: PlanContent = {
  ...empty,
  settings: { ...empty.settings, name: 'Ada', role: 'Engineer' },
  assessments: [
    assessment('2026-05-01', 1),
    assessment('2026-11-01', 2, {
      ratings: [rating('people', manager, 2.5)],
      week: weekOf('2026-10-26', 60, 10, 10, 10, 5, 5),
      scope: [{ dimension: ScopeDimensionId.parse('team-size'), level: null, note: 'Two interns' }],
      shifts: [
        {
          transition: TransitionId.parse('ic-to-manager'),
          shift: ShiftId.parse('people-influence'),
          position: ShiftPosition.parse(2),
        },
      ],
      note: 'A doubt',
    }),
  ],
  evidence: [evidence(1, '2026-05-01'), evidence(2, '2026-04-30'), evidence(3, '2026-11-20')],
  focus: [{ kind: 'skill', skill: skill('people'), level: manager }],
  actions: [
    action(1, 'done'),
    action(2, 'planned', 'It went well'),
    action(3, 'dropped'),
    action(4, 'doing'),
  ],
  path: {
    draws: [{ consideration: PathConsiderationId.parse('risk'), draw: 'both' }],
    leaning: 'stay',
    note: 'Not sure',
    savedAt: Instant.parse('2026-11-01T10:00:00.000Z'),
  },
};
const every: ReadonlySet<PlanSection> = new Set(
  offeredSections(empty, usualSections).map(({ section }) => section),
);

function evidence(number: number, date: string): Evidence {
  return {
    id: EvidenceId.parse(uuid(number)),
    what: `Piece ${number}`,
    date: day(date),
    statements: [{ skill: skill('people'), level: manager }],
  };
}

function action(number: number, status: ActionStatus, note = ''): Action {
  const at = Instant.parse('2026-10-01T10:00:00.000Z');
  return {
    id: ActionId.parse(uuid(number)),
    what: `Action ${number}`,
    source: null,
    gap: null,
    due: null,
    status,
    when: '',
    will: '',
    createdAt: at,
    statusAt: at,
    notes:
      note === ''
        ? []
        : [{ id: ProgressNoteId.parse(uuid(number)), date: day('2026-10-02'), text: note }],
  };
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

test('private sections and the ladder’s suggestions are off until they are ticked; all others are on', () => {
  const offered = offeredSections(full, usualSections);
  const isPrivate = offered.filter((each) => each.isPrivate).map(({ section }) => section);
  expect(isPrivate).toEqual(['path', 'notes', 'evidence']);
  for (const { section } of offered) {
    const isOff = isPrivate.includes(section) || section === 'accelerators';
    expect(usualSections.has(section)).toBe(!isOff);
  }
});

test('with nothing recorded, the plan contains only what the ladder says, and its footer says so', () => {
  expect([...nonEmptySections(empty, every)]).toEqual(['accelerators']);
  expect(holdsWords(empty, every)).toBe(
    'Contains: direction, accelerators. No notes, no evidence.',
  );
  expect(holdsWords({ ...empty, direction: { current: ic, target: ic } }, every)).toBe(
    'Contains: direction. No notes, no evidence.',
  );
});

test('the footer names exactly what the plan contains', () => {
  expect(holdsWords(full, usualSections)).toBe(
    'Contains: name, role, direction, skills, actions, focus, week, scope, shifts, progress. No notes, no evidence.',
  );
  expect(holdsWords(full, every)).toBe(
    'Contains: name, role, direction, skills, actions, focus, week, scope, shifts, progress, accelerators, path, notes, evidence.',
  );
  expect(holdsWords(full, new Set(['evidence', 'who']))).toBe(
    'Contains: name, role, direction, evidence. No notes.',
  );
});

test('progress covers the ticked skills, week and shifts, and disappears with the last of them', () => {
  for (const section of ['skills', 'week', 'shifts'] as const) {
    expect(nonEmptySections(full, new Set(['progress', section])).has('progress')).toBe(true);
  }
  expect(nonEmptySections(full, new Set(['progress', 'scope', 'actions'])).has('progress')).toBe(
    false,
  );
});

test('unticking a section removes exactly its words from the footer, whatever else is ticked', () => {
  const subsets = fc.subarray([...every]).map((sections) => new Set(sections));
  fc.assert(
    fc.property(subsets, fc.constantFrom(...every), (chosen, section) => {
      const named = (of: ReadonlySet<PlanSection>) =>
        /^Contains: ([^.]*)\./.exec(holdsWords(full, of))?.[1]?.split(', ') ?? [];
      const without = new Set(chosen);
      without.delete(section);
      const gone = named(chosen)
        .filter((word) => !named(without).includes(word))
        .filter((word) => word !== 'progress' || section === 'progress'); // it goes with the last section it covers
      const words = section === 'who' ? ['name', 'role'] : [section];
      expect(gone).toEqual(nonEmptySections(full, chosen).has(section) ? words : []);
    }),
  );
});

test('a note counts only if its section is in the plan', () => {
  const noted: PlanContent = { ...empty, actions: [action(1, 'doing', 'A private word')] };
  expect(nonEmptySections(noted, new Set(['notes'])).has('notes')).toBe(false);
  expect(nonEmptySections(noted, new Set(['notes', 'actions'])).has('notes')).toBe(true);
  const dropped = { ...noted, actions: [action(1, 'dropped', 'A private word')] };
  expect(nonEmptySections(dropped, new Set(['notes', 'actions'])).has('notes')).toBe(false);
});

test('skills are in the plan only if there is something about the target level', () => {
  const rated = (...ratings: readonly ReturnType<typeof rating>[]): PlanContent => ({
    ...empty,
    assessments: [assessment('2026-11-01', 1, { ratings })],
  });
  const holds = (content: PlanContent) => nonEmptySections(content, every).has('skills');
  expect(holds(rated())).toBe(false);
  expect(holds(rated(rating('people', ic, 4)))).toBe(false);
  expect(holds(rated(rating('people', manager, 'no-chance')))).toBe(true);
  expect(holds(rated(rating('people', manager, 2)))).toBe(true);
});

test('an assessment of the scope alone leaves the rest of the plan as it was', () => {
  const [, last] = full.assessments;
  const scopeAlone = assessment('2026-11-20', 3, { scope: last?.scope ?? [] });
  const later = { ...full, assessments: [...full.assessments, scopeAlone] };
  expect(nonEmptySections(later, every)).toEqual(nonEmptySections(full, every));
  expect(latestIn(later).skills?.date).toBe('2026-11-01');
});

test('the accelerators are in the plan only if the ladder has one on the route', () => {
  const transitions = ladder.transitions.map((each) => ({ ...each, accelerators: [] }));
  const bare = { ...ladder, transitions, universalAccelerators: [] };
  expect(nonEmptySections({ ...empty, ladder: bare }, every).has('accelerators')).toBe(false);
  const own = { ...bare, transitions: ladder.transitions };
  expect(nonEmptySections({ ...empty, ladder: own }, every).has('accelerators')).toBe(true);
});

test('a gap’s distance belongs to the section of its kind', () => {
  const [skillGap] = full.focus;
  const time = { kind: 'time', activity: activity('coding'), level: manager } as const;
  const shift = {
    kind: 'shift',
    transition: TransitionId.parse('ic-to-manager'),
    shift: ShiftId.parse('people-influence'),
  } as const;
  expect(skillGap && gapSection(skillGap)).toBe('skills');
  expect(gapSection(time)).toBe('week');
  expect(gapSection(shift)).toBe('shifts');
});

test('shifts off the route are not in the plan', () => {
  const elsewhere = { ...full, direction: { current: vp, target: vp } };
  expect(nonEmptySections(elsewhere, every).has('shifts')).toBe(false);
});

test('the plan lists open actions in your order, then done ones, and no dropped ones', () => {
  expect(planActions(full.actions).map(({ what }) => what)).toEqual([
    'Action 2',
    'Action 4',
    'Action 1',
  ]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ActionStatus.options)), (statuses) => {
      const told = planActions(statuses.map((status, index) => action(index, status)));
      expect(told).toHaveLength(statuses.filter((status) => status !== 'dropped').length);
    }),
  );
});

test('evidence is from six months before the newest assessment until today, newest first', () => {
  expect(planEvidence(full).map(({ date }) => date)).toEqual(['2026-11-20', '2026-05-01']);
  const ahead = { ...full, evidence: [...full.evidence, evidence(9, '2029-05-14')] };
  expect(planEvidence(ahead)).toEqual(planEvidence(full));
});

test('the plan lists evidence from one day in the order of the screens, the last written first', () => {
  const sameDay = {
    ...full,
    evidence: [evidence(7, '2026-11-20'), evidence(8, '2026-11-20')],
  };
  expect(planEvidence(sameDay)).toEqual(newestFirst(sameDay.evidence));
  expect(planEvidence(sameDay).map(({ id }) => id)).toEqual(
    sameDay.evidence.map(({ id }) => id).toReversed(),
  );
});
