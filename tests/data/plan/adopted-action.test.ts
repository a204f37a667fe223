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

test('an open action stands for its accelerator, whatever came before or after it', () => {
  expect(adopted('dropped', 'doing', 'done')?.status).toBe('doing');
  expect(adopted('planned', 'doing')?.what).toBe('Action 1');
});

test('where none is open, the last one does', () => {
  expect(adopted('dropped', 'done')?.status).toBe('done');
  expect(adopted('done', 'dropped')?.status).toBe('dropped');
  expect(adopted()).toBeNull();
});

test('what was never adopted, or was dropped, can be adopted', () => {
  expect([adopted(), adopted('dropped')].map(canAdopt)).toEqual([true, true]);
  expect([adopted('planned'), adopted('dropped', 'done')].map(canAdopt)).toEqual([false, false]);
});

test('how far it is stands beside the accelerator', () => {
  expect(inPlanWords({ status: 'doing' })).toBe('In your plan: doing');
});

test('beside the action its accelerator is named only where the action no longer says it', () => {
  const name = 'Find a sponsor at the next level';
  expect(sourceBeside(ladder, `${name}: ask Ines`, source)).toBe('From IC → Manager');
  expect(sourceBeside(ladder, 'Ask Ines', source)).toBe(`From IC → Manager: “${name}”`);
});
