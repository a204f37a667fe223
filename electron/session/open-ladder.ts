import { readFileSync } from 'node:fs';
import { readLadder } from '../../data/ladder/load.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Start } from '../ipc/contract.ts';
import { codeOf } from '../store/disk/failure.ts';

export type OpenedLadder =
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | Extract<Start, { kind: 'ladder-broken' }>;

/** The ladder that the app is built with, or what is wrong with it. */
export function openLadder(file: string): OpenedLadder {
  try {
    const read = readLadder(readFileSync(file, 'utf8'));
    return read.kind === 'ladder' ? read : { kind: 'ladder-broken', file, problems: read.problems };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    const message = `The file can’t be read (${code}).`;
    return { kind: 'ladder-broken', file, problems: [{ path: '', message }] };
  }
}
