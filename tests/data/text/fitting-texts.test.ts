import { expect, test } from 'vitest';
import { Draft, longestTyped } from '../../../data/assessments/draft.ts';
import { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { fittingDraft, fittingEvidence } from '../../../data/text/fitting-texts.ts';
import { sampleDraft, sampleEvidenceDraft } from '../../store/samples.ts';

const huge = 'n'.repeat(longestTyped + 1);
const saved = sampleDraft();

test('a draft whose texts fit is saved as typed', () => {
  const longest = { ...saved, note: 'n'.repeat(longestTyped) };
  expect(fittingDraft(longest, saved)).toEqual({ content: longest, why: null });
});

test('a text that is too long keeps its last saved value, and everything else is updated', () => {
  const typed: Draft = { ...saved, note: huge, step: 'week', ratings: [] };
  expect(fittingDraft(typed, saved)).toEqual({
    content: { ...typed, note: saved.note },
    why: 'The note has 2,000,001 characters; the limit for a draft is 2,000,000.',
  });
});

test('even if every text of a draft is too long, the rest can be saved', () => {
  const typed: Draft = {
    ...saved,
    note: huge,
    evidence: saved.evidence.map((piece) => ({ ...piece, what: huge })),
    week: {
      ...saved.week,
      entries: saved.week.entries.map((entry) => ({ ...entry, typed: huge, other: huge })),
    },
    scope: saved.scope.map((answer) => ({ ...answer, note: huge })),
  };
  expect(Draft.safeParse(typed).success).toBe(false);
  expect(fittingDraft(typed, saved).content).toEqual(saved);
  const { content } = fittingDraft(typed, typed);
  expect(Draft.parse(content)).toEqual(content);
  expect(content.note).toBe('');
});

test('saved text of removed evidence doesn’t end up at another skill', () => {
  const [piece] = saved.evidence;
  if (piece === undefined) throw new Error('the sample has evidence');
  const other = { ...piece, skill: saved.revisions[1]?.skill ?? piece.skill, what: huge };
  expect(other.skill).not.toBe(piece.skill);
  expect(fittingDraft({ ...saved, evidence: [other] }, saved).content.evidence[0]?.what).toBe('');
});

test('whitespace around a text that is too long is dropped before the text is', () => {
  const typed = { ...sampleEvidenceDraft(), what: `${' '.repeat(longestTyped)}Led a review` };
  expect(fittingEvidence(typed, sampleEvidenceDraft())).toEqual({
    content: { ...typed, what: 'Led a review' },
    why: null,
  });
});

test('evidence that is too long keeps its day and what it shows', () => {
  const before = sampleEvidenceDraft();
  const typed = { ...before, what: huge, date: '2026-01-02', statements: [] };
  const { content, why } = fittingEvidence(typed, before);
  expect(EvidenceDraft.parse(content)).toEqual({ ...typed, what: before.what });
  expect(why).toMatch(/^What you did has 2,000,001 characters/);
});
