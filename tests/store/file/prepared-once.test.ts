import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { rung } from '../../electron/ipc/rung.ts';
import { ownAction, sampleDraft, sampleEvidenceDraft, sampleNote, samplePath } from '../samples.ts';

test('each further letter typed prepares no new writing statement', async () => {
  const { api } = rung();
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
  onTestFinished(() => prepare.mockRestore());
  const type = async (letters: string) => {
    prepare.mockClear();
    await api.saveAction(ownAction(1, letters));
    await api.saveProgressNote(sampleNote(1, 1, { text: letters }));
    await api.saveDraft(sampleDraft({ note: letters }));
    await api.saveEvidenceDraft(sampleEvidenceDraft({ what: letters }));
    await api.savePath({ ...samplePath, note: letters });
    const { calls } = prepare.mock;
    return calls.filter(([sql]) => /^\s*(INSERT|UPDATE|DELETE)/.test(sql)).length;
  };
  expect(await type('a')).toBeGreaterThan(5);
  expect(await type('ab')).toBe(0);
});
