import { expect, test } from 'vitest';
import {
  BackupReason,
  backupId,
  backupNamed,
  lastMade,
  madeFirst,
} from '../../../data/backups/backup.ts';
import {
  contentWords,
  reasonWords,
  sizeWords,
  unreadableWords,
} from '../../../data/backups/backup-words.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';

const newest = IsoDate.parse('2026-03-03');
const nothing = { assessments: 0, actions: 0, evidence: 0, newest: null };
const today = IsoDate.parse('2026-03-05');
const words = (content: object) => contentWords({ ...nothing, ...content }, today);

test('a backup lists what it contains, in singular and plural', () => {
  expect(words({ assessments: 4, actions: 2, evidence: 1, newest })).toBe(
    '4 assessments (the newest from 3 March 2026), 2 actions and 1 piece of evidence',
  );
  expect(words({ assessments: 1, evidence: 3, newest })).toBe(
    '1 assessment (from 3 March 2026) and 3 pieces of evidence',
  );
  expect(words({ actions: 1 })).toBe('1 action');
  expect(words({})).toBe('No assessments, actions or evidence yet');
});

test('an assessment that a wrong clock has dated later than today isn’t called the newest', () => {
  const later = IsoDate.parse('2029-05-14');
  expect(words({ assessments: 4, newest: later })).toBe(
    '4 assessments (one is dated 14 May 2029, which is still to come)',
  );
  expect(words({ assessments: 1, newest: later })).toBe(
    '1 assessment (dated 14 May 2029, which is still to come)',
  );
});

test('every reason has its own wording', () => {
  const told = BackupReason.options.map(reasonWords);
  expect(new Set(told).size).toBe(BackupReason.options.length);
});

test.each([
  [0, '1 KB'],
  [12_288, '12 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_234_567, '1.2 MB'],
])('%i bytes are %s', (bytes, size) => {
  expect(sizeWords(bytes)).toBe(size);
});

test('a backup’s file name can be parsed back into its time and reason, and no other name can', () => {
  const madeAt = Instant.parse('2026-11-22T16:22:05.123Z');
  const id = backupId(madeAt, 'upgrade');
  expect(id).toBe('2026-11-22T16-22-05-123Z-upgrade');
  expect(backupNamed(id)).toEqual({ id, madeAt, reason: 'upgrade' });
  const others = ['', 'x', '2026-11-22', `${id}x`, `x${id}`, id.replace('-11-', '-31-')];
  for (const name of others) expect(backupNamed(name)).toBeNull();
});

test('the last backup is never one that a wrong clock has dated in the future', () => {
  const made = ['2029-11-28', '2026-11-29', '2026-11-28'].map((day) => ({
    madeAt: Instant.parse(`${day}T08:00:00.000Z`),
  }));
  const now = Instant.parse('2026-11-29T09:00:00.000Z');
  expect(lastMade(made, now)).toBe(made[1]);
  expect(lastMade(made.slice(0, 1), now)).toBeNull();
  expect(lastMade([], now)).toBeNull();
  expect(madeFirst(made, now)).toEqual([made[1], made[2], made[0]]);
});

test('a backup that needs another passphrase says so and isn’t just called damaged', () => {
  expect(unreadableWords(true)).toMatch(/encrypted.+needs the passphrase or recovery key/);
  expect(unreadableWords(false)).not.toContain('passphrase');
});
