import { expect, test } from 'vitest';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import {
  changesEvidence,
  draftChanging,
  draftToGoOn,
  isBlankEvidence,
  newEvidenceDraft,
  withStatement,
} from '../../../data/evidence/new-evidence-draft.ts';
import { day, director, evidence, manager, skill } from '../ladder.ts';

const ofPeople = { skill: skill('people'), level: manager };
const ofStrategy = { skill: skill('strategy'), level: director };
const saved = evidence('2026-03-01', 1, [ofPeople]);
const today = day('2026-03-31');
const draft = (number: number, change: Partial<EvidenceDraft> = {}): EvidenceDraft => ({
  ...newEvidenceDraft(evidence('2026-03-01', number, []).id, today),
  ...change,
});

test('new evidence is dated today, and blank until something is written or ticked, or another day is chosen', () => {
  expect(draft(2)).toEqual({ id: draft(2).id, what: '', date: '2026-03-31', statements: [] });
  expect(isBlankEvidence(draft(2, { what: ' \n', date: '' }), today)).toBe(true);
  expect(isBlankEvidence(draft(2, { what: 'R' }), today)).toBe(false);
  expect(isBlankEvidence(draft(2, { statements: [ofPeople] }), today)).toBe(false);
  expect(isBlankEvidence(draft(2), today)).toBe(true);
  expect(isBlankEvidence(draft(2, { date: '2026-02-03' }), today)).toBe(false);
});

test('new evidence for a statement has it ticked, which is no content of its own', () => {
  const { id } = draft(2);
  const offered = newEvidenceDraft(id, today, [ofPeople]);
  expect(offered).toEqual({ id, what: '', date: '2026-03-31', statements: [ofPeople] });
  expect(isBlankEvidence(offered, today, [ofPeople])).toBe(true);
  expect(isBlankEvidence({ ...offered, statements: [] }, today, [ofPeople])).toBe(true);
  expect(isBlankEvidence({ ...offered, what: 'R' }, today, [ofPeople])).toBe(false);
  const both = { ...offered, statements: [ofPeople, ofStrategy] };
  expect(isBlankEvidence(both, today, [ofPeople])).toBe(false);
});

test('the last unsaved new evidence is continued', () => {
  const [begun, later] = [draft(2, { what: 'Ran' }), draft(3, { what: 'Led' })];
  const change = { ...draftChanging(saved), what: 'Ran it twice' };
  expect(draftToGoOn([], [saved], today)).toBeNull();
  expect(draftToGoOn([change], [saved], today)).toBeNull();
  expect(draftToGoOn([begun, later, change, draft(4)], [saved], today)).toBe(later);
  // Text typed for evidence that no longer exists isn't lost.
  expect(draftToGoOn([change], [], today)).toBe(change);
});

test('a change starts from the saved evidence', () => {
  const { id, what, date, statements } = saved;
  expect(draftChanging(saved)).toEqual({ id, what, date, statements });
});

test('a change counts once text, day or ticks differ from the saved ones', () => {
  const both = evidence('2026-03-01', 1, [ofPeople, ofStrategy]);
  const change = (part: Partial<EvidenceDraft> = {}) => ({ ...draftChanging(both), ...part });
  expect(changesEvidence(change(), both)).toBe(false);
  expect(changesEvidence(change({ what: ` ${both.what}\n` }), both)).toBe(false);
  expect(changesEvidence(change({ statements: [ofStrategy, ofPeople] }), both)).toBe(false);
  expect(changesEvidence(change({ what: '' }), both)).toBe(true);
  expect(changesEvidence(change({ date: '2026-03-02' }), both)).toBe(true);
  expect(changesEvidence(change({ statements: [ofPeople] }), both)).toBe(true);
  const other = { ...ofPeople, level: director };
  expect(changesEvidence(change({ statements: [ofPeople, other] }), both)).toBe(true);
});

test('ticking twice equals ticking once, and other ticks stay', () => {
  const both = withStatement(withStatement([ofStrategy], ofPeople, true), ofPeople, true);
  expect(both).toEqual([ofStrategy, ofPeople]);
  expect(withStatement(both, ofStrategy, false)).toEqual([ofPeople]);
  expect(withStatement([ofPeople], { ...ofPeople, level: director }, false)).toEqual([ofPeople]);
});
