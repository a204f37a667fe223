import { open, stat } from 'node:fs/promises';
import { mostBytes } from '../../data/exchange/too-big.ts';

/** Why a file is not even read as text. */
export type NoText = 'too-big' | 'not-json';

/**
 * The file as text, without a byte order mark. A file that is too big or empty is not opened. Neither is
 * anything that isn't a regular file, such as a pipe, because reading it might never end. Throws the file
 * system's error.
 */
export async function readText(
  file: string,
): Promise<{ readonly text: string } | { readonly no: NoText }> {
  const seen = await stat(file);
  // Opening and closing Rung's own empty lock file would release the lock.
  if (!seen.isFile() || seen.size === 0) return { no: 'not-json' };
  if (seen.size > mostBytes) return { no: 'too-big' };
  const handle = await open(file, 'r');
  try {
    // Only up to the size it had: the file may be growing.
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(seen.size), 0, seen.size, 0);
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead)),
    };
  } catch (error) {
    if (error instanceof TypeError) return { no: 'not-json' }; // not UTF-8
    throw error;
  } finally {
    await handle.close();
  }
}
