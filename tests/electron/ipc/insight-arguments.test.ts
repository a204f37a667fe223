import { expect, test } from 'vitest';
import { numberedId } from '../../store/samples.ts';
import { rightArguments } from './contract-samples.ts';
import { fromPage, Reached, recordedIpc } from './recorded-ipc.ts';

const at = '2026-03-01T09:00:00.000Z';
const revision = { skill: 'technical', level: 'ic', first: 3, second: 4, seen: 2, at };
const seen = { skill: 'technical', level: 'ic', rating: 3 };
const lookBack = { of: numberedId(900), date: '2025-08-31', ratings: [seen] };

test.each([
  ['a statement revised twice', { revisions: [revision, { ...revision, first: 4 }] }],
  ['a first answer between half steps', { revisions: [{ ...revision, first: 3.25 }] }],
  ['a second answer of 6', { revisions: [{ ...revision, second: 6 }] }],
  ['a revision without a shown score', { revisions: [{ ...revision, seen: null }] }],
  ['a revision without a time', { revisions: [{ ...revision, at: 'noon' }] }],
  [
    'energy twice for an activity',
    { energy: [1, -1].map((energy) => ({ activity: 'coding', energy })) },
  ],
  ['energy of 3', { energy: [{ activity: 'coding', energy: 3 }] }],
  ['energy of a half', { energy: [{ activity: 'coding', energy: 0.5 }] }],
  ['two look backs on one assessment', { lookBacks: [lookBack, { ...lookBack, ratings: [] }] }],
  ['a statement rated again twice', { lookBacks: [{ ...lookBack, ratings: [seen, seen] }] }],
  ['a look back on an invalid id', { lookBacks: [{ ...lookBack, of: 'the first' }] }],
  ['a look back on 31 February', { lookBacks: [{ ...lookBack, date: '2026-02-31' }] }],
])('a draft with %s is rejected', async (_what, change) => {
  const ipc = recordedIpc();
  const draft = { ...rightArguments.saveDraft[0], ...change };
  for (const method of ['saveDraft', 'saveAssessment']) {
    await expect(ipc.ask(`rung:${method}`, fromPage, draft)).rejects.toThrow(`rung.${method}: `);
  }
  expect(ipc.calls).toEqual([]);
});

test.each([
  ['a statement twice', { statements: [1, 2].map(() => ({ skill: 'people', level: 'ic' })) }],
  ['an invalid id', { id: '7' }],
  ['a statement without its level', { statements: [{ skill: 'people' }] }],
])('evidence with %s is rejected', async (_what, change) => {
  const ipc = recordedIpc();
  const draft = { ...rightArguments.saveEvidence[0], ...change };
  for (const method of ['saveEvidenceDraft', 'saveEvidence', 'putEvidenceBack']) {
    await expect(ipc.ask(`rung:${method}`, fromPage, draft)).rejects.toThrow(`rung.${method}: `);
  }
  expect(ipc.calls).toEqual([]);
});

test.each([
  { assessEvery: 2 },
  { assessEvery: 0 },
  { weeklyHours: 0.5 },
  { weeklyHours: 100.5 },
  { weeklyHours: 37.25 },
  { blindRating: null },
  { notifyWhenDue: null },
  { direction: null },
])('the settings %j are rejected', async (change) => {
  const ipc = recordedIpc();
  await expect(ipc.ask('rung:saveSettings', fromPage, change)).rejects.toThrow(
    /^rung\.saveSettings: argument 1\./,
  );
  expect(ipc.calls).toEqual([]);
});

test.each([{ assessEvery: null }, { assessEvery: 12 }, { weeklyHours: null }, { weeklyHours: 1 }])(
  'the settings %j are accepted',
  async (change) => {
    const ipc = recordedIpc();
    await expect(ipc.ask('rung:saveSettings', fromPage, change)).rejects.toThrow(Reached);
    expect(ipc.calls).toEqual([{ method: 'saveSettings', args: [change] }]);
  },
);
