import { expect, test } from 'vitest';
import { adoptedAction, canAdopt, sourceBeside } from '../../../data/plan/accelerators.ts';
import { ActionSource } from '../../../data/plan/action.ts';
import { inPlanWords } from '../../../data/plan/action-words.ts';
import { action, ladder } from '../ladder.ts';

const source = ActionSource.parse({
  ladder: { id: ladder.id, version: ladder.version },
  kind: 'universal',
  transition: 'ic-to-manager',
  accelerator: 'find-a-sponsor',
});
const adopted = (...statuses: readonly ('planned' | 'doing' | 'done' | 'dropped')[]) =>
  adoptedAction(
    [action(9), ...statuses.map((status, index) => action(index + 1, { source, status }))],
    source,
  );

test('an open action represents its accelerator, whatever came before or after it', () => {
  expect(adopted('dropped', 'doing', 'done')?.status).toBe('doing');
  expect(adopted('planned', 'doing')?.what).toBe('Action 1');
});

test('if none is open, the last one does', () => {
  expect(adopted('dropped', 'done')?.status).toBe('done');
  expect(adopted('done', 'dropped')?.status).toBe('dropped');
  expect(adopted()).toBeNull();
});

test('an accelerator that was never added, or whose action was dropped, can be added', () => {
  expect([adopted(), adopted('dropped')].map(canAdopt)).toEqual([true, true]);
  expect([adopted('planned'), adopted('dropped', 'done')].map(canAdopt)).toEqual([false, false]);
});

test('an accelerator shows how far its action is', () => {
  expect(inPlanWords({ status: 'doing' })).toBe('In your plan: doing');
});

test('an action names its accelerator only if its text no longer does', () => {
  const name = 'Find a sponsor at the next level';
  expect(sourceBeside(ladder, `${name}: ask Ines`, source)).toBe('From IC → Manager');
  expect(sourceBeside(ladder, 'Ask Ines', source)).toBe(`From IC → Manager: “${name}”`);
});
