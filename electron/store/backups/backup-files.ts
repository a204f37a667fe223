import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type BackupContent,
  type BackupId,
  type BackupName,
  backupNamed,
} from '../../../data/backups/backup.ts';
import { compareText } from '../../../data/values/compare-text.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { codeOf } from '../disk/failure.ts';
import { leadOf } from '../disk/real-file.ts';
import { removeFile } from '../disk/remove-file.ts';
import { type DataKey, reading } from '../file/connection.ts';
import { refuseOthers, stampOfDatabase } from '../file/file-stamp.ts';
import { DamagedDatabaseError } from '../file/verify.ts';
import { migrations } from '../migrations/list.ts';

export function backupFile(folder: string, id: BackupId): string {
  return join(folder, `rung-${id}.db`);
}

/**
 * Read from their names, the newest first; empty if the folder doesn't exist yet. Throws if the folder is a
 * link whose target is missing.
 */
export function listBackups(folder: string): readonly BackupName[] {
  return namesIn(folder)
    .flatMap((name) => backupNamed(/^rung-(.+)\.db$/.exec(name)?.[1] ?? '') ?? [])
    .toSorted((a, b) => compareText(b.id, a.id));
}

/** Null if the file is gone. */
export function bytesOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** The content of a backup with this schema or an earlier one. Throws if it can't be read. */
export function backupContent(file: string, key: DataKey | null): BackupContent {
  return reading(file, key, (db) => {
    const stamp = stampOfDatabase(db);
    refuseOthers(stamp, migrations.length);
    if (stamp.empty || db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new DamagedDatabaseError('The backup is damaged.');
    }
    return {
      assessments: count(db, 'assessment'),
      actions: count(db, 'action'),
      evidence: count(db, 'evidence'),
      newest: IsoDate.nullable().parse(db.prepare(newestDay).pluck().get()),
    };
  });
}

export function removeBackup(folder: string, id: BackupId): void {
  removeFile(backupFile(folder, id));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && leadOf(folder) === null) return []; // not a link to a missing disk
    throw error;
  }
}

function count(db: Database, table: 'assessment' | 'action' | 'evidence'): number {
  const rows = db.prepare(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL`).pluck().get();
  return z.number().parse(rows);
}

const newestDay = `
  SELECT max(date) FROM assessment_version AS newest
  JOIN assessment ON assessment.id = newest.assessment_id AND assessment.deleted_at IS NULL
  WHERE newest.version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = assessment.id)`;
