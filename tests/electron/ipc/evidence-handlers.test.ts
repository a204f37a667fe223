import { expect, test } from 'vitest';
import { EvidenceId } from '../../../data/values/ids.ts';
import type { EvidenceOutcome } from '../../../electron/ipc/contract.ts';
import { numberedId, sampleEvidenceDraft } from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { rung } from './rung.ts';

const id = EvidenceId.parse(numberedId(1));
/** Evidence that can be saved on the test's day, 2 March 2026. */
const typed = sampleEvidenceDraft({ id, what: ' Led the design review\n', date: '2026-02-27' });
const saved: EvidenceOutcome = { kind: 'saved' };

test('evidence is saved as it is typed, and is there at the next start', async () => {
  const folder = temporaryFolder();
  const draft = sampleEvidenceDraft({ id, what: 'Led the des', date: '27.2', statements: [] });
  const first = rung(folder);
  const outcome = await first.api.saveEvidenceDraft(draft);
  first.close();
  expect(outcome).toEqual({ kind: 'saved', value: new Date(2026, 2, 2, 9).toISOString() });
  expect((await rung(folder).api.readRecords()).evidenceDrafts).toEqual([draft]);
});

test('saved evidence shows its statements in the ladder’s order, and its draft is removed', async () => {
  const { api } = rung();
  await api.saveEvidenceDraft(typed);
  expect(await api.saveEvidence(typed)).toEqual(saved);
  const { evidence, evidenceDrafts } = await api.readRecords();
  expect(evidence).toEqual([
    { id, what: 'Led the design review', date: '2026-02-27', statements: typed.statements },
  ]);
  expect(evidenceDrafts).toEqual([]);
});

test('evidence sent twice is saved once', async () => {
  const { api } = rung();
  await api.saveEvidence(typed);
  const before = await api.readRecords();
  expect(await api.saveEvidence(typed)).toEqual(saved);
  expect(await api.readRecords()).toEqual(before);
});

test.each([
  ['no text', { what: ' ' }, 'what'],
  ['an invalid date', { date: '2026-02-30' }, 'date'],
  ['a future date', { date: '2026-03-03' }, 'date'],
  ['no statement', { statements: [] }, 'statements'],
])('evidence with %s says so, and the draft stays as typed', async (_what, change, field) => {
  const { api } = rung();
  const draft = { ...typed, ...change };
  await api.saveEvidenceDraft(draft);
  expect(await api.saveEvidence(draft)).toMatchObject({
    kind: 'incomplete',
    problems: [{ field }],
  });
  expect(await api.readRecords()).toMatchObject({ evidence: [], evidenceDrafts: [draft] });
});

test('evidence can be edited, and what an edit removes is gone', async () => {
  const { api } = rung();
  await api.saveEvidence(typed);
  const [statement] = typed.statements;
  if (statement === undefined) throw new Error('the sample shows something');
  const change = { id, what: 'Led two reviews', date: '2026-02-28', statements: [statement] };
  expect(await api.saveEvidence(change)).toEqual(saved);
  expect((await api.readRecords()).evidence).toEqual([change]);
});

test('evidence deleted meanwhile isn’t edited, and restoring it brings the edit back', async () => {
  const { api } = rung();
  await api.saveEvidence(typed);
  const change = { ...typed, what: 'Led two reviews' };
  await api.saveEvidenceDraft(change);
  await api.deleteEvidence(id);
  const outcome = await api.saveEvidence(change);
  expect(outcome).toMatchObject({ kind: 'incomplete', problems: [{ field: 'deleted' }] });
  expect(await api.readRecords()).toMatchObject({
    evidence: [],
    deletedEvidence: [{ id, what: 'Led the design review' }],
    evidenceDrafts: [],
  });
  await api.restoreEvidence(id);
  expect((await api.readRecords()).evidenceDrafts).toEqual([change]);
  expect(await api.saveEvidence(change)).toEqual(saved);
  expect((await api.readRecords()).evidence).toMatchObject([{ id, what: 'Led two reviews' }]);
});

test('undoing an edit doesn’t remove the draft of the next edit', async () => {
  const { api } = rung();
  await api.saveEvidence(typed);
  const [before] = (await api.readRecords()).evidence;
  if (before === undefined) throw new Error('it was saved');
  await api.saveEvidence({ ...typed, what: 'Led two reviews' });
  const next = { ...typed, what: 'Led three rev' };
  await api.saveEvidenceDraft(next);
  expect(await api.putEvidenceBack(before)).toEqual(saved);
  expect(await api.readRecords()).toMatchObject({ evidence: [before], evidenceDrafts: [next] });
});

test('discarding an edit removes it and leaves the saved evidence unchanged', async () => {
  const { api } = rung();
  await api.saveEvidence(typed);
  const before = await api.readRecords();
  await api.saveEvidenceDraft({ ...typed, what: 'Led' });
  expect(await api.discardEvidenceDraft(id)).toEqual({ kind: 'saved', value: null });
  expect(await api.readRecords()).toEqual(before);
});
