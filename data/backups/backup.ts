import { z } from 'zod';
import { Instant, type IsoDate } from '../values/iso-date.ts';

/** Why a backup was made: `upgrade` and `import` are made before something that could go wrong. */
export const BackupReason = z.enum(['daily', 'asked', 'upgrade', 'import', 'restore']);
export type BackupReason = z.infer<typeof BackupReason>;

/** A backup's id: its moment in UTC and its reason, `2026-11-22T16-22-05-123Z-daily`. */
export const BackupId = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z-(daily|asked|upgrade|import|restore)$/,
    'must be a backup’s name',
  )
  .brand<'BackupId'>();
export type BackupId = z.infer<typeof BackupId>;

/** What a backup's name says. */
export interface BackupName {
  readonly id: BackupId;
  readonly madeAt: Instant;
  readonly reason: BackupReason;
}

/** What a backup contains, not counting deleted records. */
export interface BackupContent {
  readonly assessments: number;
  readonly actions: number;
  readonly evidence: number;
  /** The day of the newest assessment. */
  readonly newest: IsoDate | null;
}

/** The name of a new backup. */
export function backupId(madeAt: Instant, reason: BackupReason): BackupId {
  return BackupId.parse(`${madeAt.replaceAll(/[:.]/g, '-')}-${reason}`);
}

/** Null if it is not a backup's name. */
export function backupNamed(name: string): BackupName | null {
  const id = BackupId.safeParse(name);
  const [day, time] = name.slice(0, 23).split('T');
  const [hours, minutes, seconds, milliseconds] = time?.split('-') ?? [];
  const madeAt = Instant.safeParse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
  const reason = BackupReason.safeParse(name.slice(25));
  return id.success && madeAt.success && reason.success
    ? { id: id.data, madeAt: madeAt.data, reason: reason.data }
    : null;
}

/** When the backup was made, according to its name. */
export function madeAt(id: BackupId): Instant {
  const named = backupNamed(id);
  if (named === null) throw new Error(`${id} names no moment.`);
  return named.madeAt;
}

/** From backups ordered newest to oldest, the newest that is not dated later than now; null if there is none. */
export function lastMade<Each extends Pick<BackupName, 'madeAt'>>(
  backups: readonly Each[],
  now: Instant,
): Each | null {
  return backups.find(({ madeAt }) => madeAt <= now) ?? null;
}

/** From backups ordered newest to oldest: those that are not dated later than now, then the others. */
export function madeFirst<Each extends Pick<BackupName, 'madeAt'>>(
  backups: readonly Each[],
  now: Instant,
): readonly Each[] {
  const isLater = ({ madeAt }: Each) => madeAt > now;
  return [...backups.filter((each) => !isLater(each)), ...backups.filter(isLater)];
}
