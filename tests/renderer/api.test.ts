import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

test('answering again takes its turn among the requests about records', async () => {
  const records = Promise.withResolvers<void>();
  const arrived: string[] = [];
  vi.stubGlobal('window', {
    rung: { readRecords: () => records.promise, saveRetest: async () => {} },
  });
  const { api } = await import('../../renderer/api.ts');

  const read = api.readRecords().then(() => arrived.push('records'));
  const saved = Reflect.apply(api.saveRetest, null, []).then(() => arrived.push('retest'));
  records.resolve();
  await Promise.all([read, saved]);
  expect(arrived).toEqual(['records', 'retest']);
});
