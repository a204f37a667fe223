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
  ['keepFocus', 'four gaps', [skillGap, another, third, { ...skillGap, level: 'vp' }]],
  ['keepFocus', 'the same gap twice', [skillGap, { ...skillGap }]],
  ['keepFocus', 'a gap of two kinds', [{ ...skillGap, activity: 'coding' }]],
  ['orderActions', 'an action twice', [numberedId(1), numberedId(2), numberedId(1)]],
  ['keepAction', 'blank words', sentAction({ what: ' \n\t' })],
  ['keepAction', '10,001 characters', sentAction({ what: 'x'.repeat(10_001) })],
  ['keepAction', '31 February', sentAction({ due: '2026-02-31' })],
  ['keepAction', 'an unknown status', sentAction({ status: 'late' })],
  ['keepAction', 'half a source', sentAction({ source: { ...content.source, transition: null } })],
  ['keepProgressNote', 'blank words', { ...rightArguments.keepProgressNote[0], text: ' ' }],
  ['keepProgressNote', 'no day', { ...rightArguments.keepProgressNote[0], date: '' }],
  [
    'keepPath',
    'a consideration twice',
    {
      ...rightArguments.keepPath[0],
      draws: ['ic', 'both'].map((draw) => ({ consideration: 'risk', draw })),
    },
  ],
  ['keepPath', 'an unknown leaning', { ...rightArguments.keepPath[0], leaning: 'up' }],
  ['exportMarkdown', 'a path of its own', { title: '', markdown: '', file: '/etc/passwd' }],
] as const)('%s with %s is rejected', async (method, _what, value) => {
  const ipc = recordedIpc();
  await expect(ipc.ask(`rung:${method}`, fromPage, value)).rejects.toThrow(
    new RegExp(`^rung\\.${method}: argument 1`),
  );
  expect(ipc.calls).toEqual([]);
});

test.each([
  ['keepFocus', 'gaps of a level that the ladder lacks', [skillGap, another, third]],
  ['keepFocus', 'no gap', []],
  ['keepAction', 'a gap of another ladder', sentAction({ gap: skillGap })],
  ['keepAction', '10,000 characters', sentAction({ what: 'x'.repeat(10_000) })],
  ['keepAction', 'a past due date', sentAction({ due: '1999-12-31' })],
  ['orderActions', 'five hundred', Array.from({ length: 500 }, (_, number) => numberedId(number))],
] as const)('%s accepts %s', async (method, _what, value) => {
  const ipc = recordedIpc();
  await expect(ipc.ask(`rung:${method}`, fromPage, value)).rejects.toThrow(Reached);
  expect(ipc.calls).toEqual([{ method, args: [value] }]);
});

function sentAction(change: object) {
  return { id: numberedId(1), content: { ...content, ...change } };
}
