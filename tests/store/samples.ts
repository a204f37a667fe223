import { AssessmentContent, EvidenceContent } from '../../data/model/assessment.ts';
import { Draft } from '../../data/model/draft.ts';
import { AssessmentId } from '../../data/model/ids.ts';
import { Instant } from '../../data/model/iso-date.ts';

/** `moment(3)` is three minutes past nine on one morning. */
export function moment(minute: number): Instant {
  return Instant.parse(`2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`);
}

/** Gives ids that tell their order: …0001, …0002 and so on. */
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
      week: {
        period: { kind: 'week', from: '2026-02-23' },
        shares: [
          { activity: 'coding', percent: 60, minutes: 1440 },
          { activity: 'people', percent: 40, minutes: 960 },
        ],
      },
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
      note: 'half a tho',
    }),
    ...change,
  };
}
