import { expect, test } from 'vitest';
import { numberedId, sampleAction } from '../../store/samples.ts';
import { rightArguments } from './contract-samples.ts';
import { fromPage, Reached, recordedIpc } from './recorded-ipc.ts';

const [skillGap, another, third] = [1, 2, 3].map((number) => ({
  kind: 'skill',
  skill: `skill-${number}`,
  level: 'no-such-level',
}));
const { content } = sampleAction(1);

test.each([
  ['saveFocus', 'four gaps', [skillGap, another, third, { ...skillGap, level: 'vp' }]],
  ['saveFocus', 'the same gap twice', [skillGap, { ...skillGap }]],
  ['saveFocus', 'a gap of two kinds', [{ ...skillGap, activity: 'coding' }]],
  ['orderActions', 'an action twice', [numberedId(1), numberedId(2), numberedId(1)]],
  ['saveAction', 'blank words', sentAction({ what: ' \n\t' })],
  ['saveAction', '10,001 characters', sentAction({ what: 'x'.repeat(10_001) })],
  ['saveAction', '31 February', sentAction({ due: '2026-02-31' })],
  ['saveAction', 'an unknown status', sentAction({ status: 'late' })],
  ['saveAction', 'half a source', sentAction({ source: { ...content.source, transition: null } })],
  ['saveProgressNote', 'blank words', { ...rightArguments.saveProgressNote[0], text: ' ' }],
  ['saveProgressNote', 'no day', { ...rightArguments.saveProgressNote[0], date: '' }],
  [
    'savePath',
    'a consideration twice',
    {
      ...rightArguments.savePath[0],
      draws: ['ic', 'both'].map((draw) => ({ consideration: 'risk', draw })),
    },
  ],
  ['savePath', 'an unknown leaning', { ...rightArguments.savePath[0], leaning: 'up' }],
  ['exportMarkdown', 'a path of its own', { title: '', markdown: '', file: '/etc/passwd' }],
] as const)('%s with %s is rejected', async (method, _what, value) => {
  const ipc = recordedIpc();
  await expect(ipc.ask(`rung:${method}`, fromPage, value)).rejects.toThrow(
    new RegExp(`^rung\\.${method}: argument 1`),
  );
  expect(ipc.calls).toEqual([]);
});

test.each([
  ['saveFocus', 'gaps of a level that the ladder lacks', [skillGap, another, third]],
  ['saveFocus', 'no gap', []],
  ['saveAction', 'a gap of another ladder', sentAction({ gap: skillGap })],
  ['saveAction', '10,000 characters', sentAction({ what: 'x'.repeat(10_000) })],
  ['saveAction', 'a past due date', sentAction({ due: '1999-12-31' })],
  ['orderActions', 'five hundred', Array.from({ length: 500 }, (_, number) => numberedId(number))],
] as const)('%s accepts %s', async (method, _what, value) => {
  const ipc = recordedIpc();
  await expect(ipc.ask(`rung:${method}`, fromPage, value)).rejects.toThrow(Reached);
  expect(ipc.calls).toEqual([{ method, args: [value] }]);
});

function sentAction(change: object) {
  return { id: numberedId(1), content: { ...content, ...change } };
}
