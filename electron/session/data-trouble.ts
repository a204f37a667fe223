import type { DataTrouble, Start } from '../ipc/contract.ts';
import { codeOf, storageFailure } from '../store/disk/failure.ts';
import { NotAFileError } from '../store/disk/no-device.ts';
import { LongPathError } from '../store/disk/path-length.ts';
import { LinkNowhereError } from '../store/disk/real-file.ts';
import { NewestMissingError } from '../store/file/earlier-log.ts';
import { ForeignFileError, NewerDatabaseError } from '../store/file/file-stamp.ts';
import { EmptyFileError, MissingFileError } from '../store/file/open.ts';
import { ChangedContentError, DamagedDatabaseError, OtherKeyError } from '../store/file/verify.ts';
import { OtherRungError } from './claim.ts';

type Trouble = Extract<Start, { kind: 'data-trouble' }>;

/** Why the data can't be opened. Throws errors that don't come from the file or the disk. */
export function dataTrouble(file: string, cause: unknown): Omit<Trouble, 'readable' | 'locked'> {
  const leadsTo = cause instanceof LinkNowhereError ? cause.leadsTo : null;
  const trouble = troubleOf(cause);
  const shown = cause instanceof NotAFileError ? cause.file : file;
  return { kind: 'data-trouble', file: shown, trouble, leadsTo, code: codeOf(cause) };
}

function troubleOf(cause: unknown): DataTrouble {
  if (cause instanceof LinkNowhereError) return 'link-nowhere';
  for (const [kind, trouble] of byKind) if (cause instanceof kind) return trouble;
  const code = codeOf(cause);
  const failure = storageFailure(cause);
  if (code === null && failure === null) throw cause;
  switch (failure) {
    case 'disk-full':
      return 'disk-full';
    case 'read-only':
      return 'no-permission';
    case 'in-use':
      return 'in-use';
    case 'no-folder':
    case 'disk-error':
    case 'other-file':
    case null:
      return 'disk-error';
  }
}

const byKind: readonly (readonly [new (message: string) => Error, DataTrouble])[] = [
  [NewerDatabaseError, 'newer'],
  [NotAFileError, 'not-a-file'],
  [ForeignFileError, 'foreign'],
  [OtherKeyError, 'other-key'],
  [DamagedDatabaseError, 'damaged'],
  [NewestMissingError, 'newest-missing'],
  [ChangedContentError, 'changed'],
  [EmptyFileError, 'empty'],
  [MissingFileError, 'missing'],
  [LongPathError, 'long-path'],
  [OtherRungError, 'other-rung'],
];
