import type { Ladder } from '../../data/ladder/schema.ts';
import type { Start } from '../ipc/contract.ts';
import { claimData } from './claim.ts';
import type { DataFiles } from './key-for.ts';
import type { KeyStore } from './key-store.ts';
import { type OpenDatabase, openData, tidyFolders } from './open-data.ts';
import { openLadder } from './open-ladder.ts';

export type FreshlyOpened =
  | ({ readonly kind: 'open'; readonly ladder: Ladder } & OpenDatabase)
  | Exclude<Start, { kind: 'ready' }>;

/** Opens the ladder and the data, as often as needed, for this Rung only. */
export interface OpenerAlone {
  open(): FreshlyOpened;
  /** Claims the data for its replacement if opening it could not; throws OtherRungError. */
  claim(): void;
  /** From here on another Rung may open the data. */
  release(): void;
}

export function openerAlone(
  files: DataFiles & { readonly ladderFile: string },
  keyStore: KeyStore,
  clock: () => Date,
): OpenerAlone {
  const claim = claimData();
  let isTidy = false;
  const alone = () => {
    claim.take(files.dataFile);
    if (isTidy) return;
    isTidy = true;
    tidyFolders(files); // only now: files that another Rung is working on next to this data are not leftovers
  };
  return {
    open() {
      const read = openLadder(files.ladderFile);
      if (read.kind !== 'ladder') return read;
      const data = openData(files, keyStore, clock(), alone);
      return data.kind === 'data' ? { ...data, kind: 'open', ladder: read.ladder } : data;
    },
    claim: () => claim.take(files.dataFile),
    release: claim.release,
  };
}
