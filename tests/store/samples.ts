import { AssessmentContent, EvidenceContent } from '../../data/assessments/assessment.ts';
import { Draft } from '../../data/assessments/draft.ts';
import { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import { ActionContent, SentAction, SentProgressNote } from '../../data/plan/action.ts';
import { Focus } from '../../data/plan/gap.ts';
import { PathContent } from '../../data/plan/path.ts';
import { Retest } from '../../data/retest/retest.ts';
import { ActionId, AssessmentId, ProgressNoteId } from '../../data/values/ids.ts';
import { Instant } from '../../data/values/iso-date.ts';

/** `moment(3)` is three minutes past nine on one morning. */
export function moment(minute: number): Instant {
  return Instant.parse(`2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`);
}

/** Returns ids in order: …0001, …0002 and so on. */
export function idsInOrder(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return numberedId(count);
  };
}

export function numberedId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export const unknownId = AssessmentId.parse(numberedId(999));

export function sampleContent(change: Partial<AssessmentContent> = {}): AssessmentContent {
  return {
    ...AssessmentContent.parse({
      date: '2026-03-01',
      ladder: { id: 'engineering-leadership', version: 1 },
      currentLevel: 'ic',
      targetLevel: 'manager',
      ratings: [
        { skill: 'technical', level: 'ic', rating: 4 },
        { skill: 'technical', level: 'manager', rating: 2.5 },
        { skill: 'people', level: 'ic', rating: 'no-chance' },
      ],
      revisions: [
        {
          skill: 'people',
          level: 'ic',
          first: 3,
          second: 'no-chance',
          seen: 2.5,
          at: '2026-03-01T08:59:59.999Z',
        },
        {
          skill: 'technical',
          level: 'ic',
          first: 'no-chance',
          second: 4,
          seen: 'no-chance',
          at: '2026-03-01T09:00:00.000Z',
        },
      ],
      week: {
        period: { kind: 'week', from: '2026-02-23' },
        shares: [
          { activity: 'coding', percent: 60, minutes: 1440 },
          { activity: 'people', percent: 40, minutes: 960 },
        ],
      },
      energy: [
        { activity: 'people', energy: 2 },
        { activity: 'coding', energy: -2 },
        { activity: 'strategy', energy: 0 },
      ],
      scope: [
        { dimension: 'team-size', level: 'manager', note: '' },
        { dimension: 'span', level: null, note: 'Two teams share me.' },
      ],
      shifts: [
        { transition: 'ic-to-manager', shift: 'enabling-others', position: 2 },
        { transition: 'ic-to-manager', shift: 'team-productivity', position: 5 },
      ],
      lookBacks: [
        {
          of: numberedId(901),
          date: '2025-11-30',
          ratings: [
            { skill: 'technical', level: 'ic', rating: 3.5 },
            { skill: 'people', level: 'ic', rating: 'no-chance' },
          ],
        },
        {
          of: numberedId(900),
          date: '2025-08-31',
          ratings: [{ skill: 'people', level: 'ic', rating: 2 }],
        },
      ],
      guesses: [{ skill: 'people', level: 'manager', score: 3.5 }],
      note: 'A calm week.',
    }),
    ...change,
  };
}

export function sampleEvidence(what = 'Led the design review'): EvidenceContent {
  return EvidenceContent.parse({
    what,
    date: '2026-02-20',
    statements: [
      { skill: 'technical', level: 'manager' },
      { skill: 'people', level: 'ic' },
    ],
  });
}

export function sampleDraft(change: Partial<Draft> = {}): Draft {
  return {
    ...Draft.parse({
      corrects: null,
      ladder: { id: 'engineering-leadership', version: 1 },
      currentLevel: 'ic',
      targetLevel: 'manager',
      levels: ['ic', 'manager'],
      step: 'skill:technical',
      date: '2026-03-01',
      ratings: [{ skill: 'technical', level: 'ic', rating: 4 }],
      revisions: [
        {
          skill: 'technical',
          level: 'ic',
          first: 'no-chance',
          second: 4,
          seen: 1,
          at: '2026-03-01T08:59:00.000Z',
        },
        {
          skill: 'people',
          level: 'ic',
          first: 4.5,
          second: 4.5,
          seen: 'no-chance',
          at: '2026-03-01T08:58:00.000Z',
        },
      ],
      evidence: [
        { skill: 'technical', levels: ['ic', 'manager'], what: 'Led a review', date: '2026-02' },
      ],
      week: {
        unit: 'percent',
        kind: 'week',
        from: '2026-02-23',
        entries: [
          { activity: 'coding', typed: '6o', other: '24' },
          { activity: 'people', typed: '', other: '' },
        ],
      },
      energy: [{ activity: 'coding', energy: -1 }],
      scope: [
        { dimension: 'team-size', level: 'ic', note: 'none of these, I first tho' },
        { dimension: 'span', level: null, note: '' },
      ],
      shifts: [{ transition: 'ic-to-manager', shift: 'enabling-others', position: 1 }],
      lookBacks: [
        {
          of: numberedId(901),
          date: '2025-11-30',
          ratings: [{ skill: 'technical', level: 'ic', rating: 'no-chance' }],
        },
        { of: numberedId(900), date: '2025-08-31', ratings: [] },
      ],
      guesses: [{ skill: 'technical', level: 'manager', score: 2 }],
      note: 'half a tho',
    }),
    ...change,
  };
}

/** Half typed: it can't be saved yet. */
export function sampleEvidenceDraft(change: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return {
    ...EvidenceDraft.parse({
      id: numberedId(1),
      what: ' Led the design re',
      date: '2026-02-3',
      statements: [
        { skill: 'technical', level: 'manager' },
        { skill: 'people', level: 'ic' },
      ],
    }),
    ...change,
  };
}

export const actionId = (number: number) => ActionId.parse(numberedId(number));
export const noteId = (number: number) => ProgressNoteId.parse(numberedId(number));

/** An action added from an accelerator, with every field filled. */
export function sampleAction(number: number, change: Partial<ActionContent> = {}): SentAction {
  const content = {
    ...ActionContent.parse({
      what: 'Mentor, lead projects, run meetings',
      source: {
        ladder: { id: 'engineering-leadership', version: 1 },
        kind: 'universal',
        transition: 'ic-to-manager',
        accelerator: 'take-on-stretch-assignments',
      },
      gap: { kind: 'skill', skill: 'people', level: 'manager' },
      due: '2026-06-30',
      status: 'planned',
      when: 'the sprint is planned',
      will: 'ask for the part that frightens me',
    }),
    ...change,
  };
  return SentAction.parse({ id: numberedId(number), content });
}

/** An action with only a text. */
export function ownAction(number: number, what: string): SentAction {
  return sampleAction(number, { what, source: null, gap: null, due: null, when: '', will: '' });
}

export function sampleNote(
  number: number,
  action: number,
  change: Partial<SentProgressNote> = {},
): SentProgressNote {
  return {
    ...SentProgressNote.parse({
      id: numberedId(number),
      action: numberedId(action),
      date: '2026-03-09',
      text: 'Asked. They said yes.',
    }),
    ...change,
  };
}

/** One gap of each kind. */
export const sampleFocus = Focus.parse([
  { kind: 'shift', transition: 'ic-to-manager', shift: 'enabling-others' },
  { kind: 'skill', skill: 'people', level: 'manager' },
  { kind: 'time', activity: 'coding', level: 'manager' },
]);

export const samplePath = PathContent.parse({
  draws: [
    { consideration: 'satisfaction', draw: 'both' },
    { consideration: 'risk', draw: 'ic' },
  ],
  leaning: 'stay',
  note: 'I like where I am.',
});

/** One statement is answered again, the other is not yet. */
export const sampleRetest = Retest.parse({
  of: numberedId(1),
  date: '2026-03-16',
  done: false,
  answers: [
    { skill: 'technical', level: 'ic', first: 4, again: 3.5 },
    { skill: 'technical', level: 'manager', first: 2.5, again: null },
  ],
});
