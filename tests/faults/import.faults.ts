import { test } from 'vitest';
import { goesThroughAFile, mergesWithoutLoss } from '../store/exchange/imported.ts';

test('on a new computer everything is there again, whatever it was, three hundred times', () => {
  goesThroughAFile(300);
});

test('whatever the two hold: nothing is lost, three hundred times', () => {
  mergesWithoutLoss(300);
});
