import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory } from './any-history.ts';
import { grammarFaults } from './grammar.ts';
import { paragraphsOf, screensOf } from './screens.ts';

const runs = { numRuns: 150 };

test('for any history, no screen’s sentence has a slip of grammar', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const paragraphs = paragraphsOf(history, screensOf(history));
      expect(paragraphs.flatMap(grammarFaults)).toEqual([]);
    }),
    runs,
  );
});
