import { test } from 'vitest';
import { goesThroughAFile, mergesWithoutLoss } from '../store/exchange/imported.ts';

test('on a new computer an import restores everything, three hundred times', () => {
  goesThroughAFile(300);
});

test('merging any two sets of data loses nothing, three hundred times', () => {
  mergesWithoutLoss(300);
});
