import { constants } from 'node:os';
import type { FileCall } from './around-calls.ts';

/** The error that Node throws if the system rejects a call with this code. */
export function systemError(code: string, name: FileCall): Error {
  const syscall = name.replace('Sync', '').replace('promises.', '');
  const errno = -(Object.entries(constants.errno).find(([each]) => each === code)?.[1] ?? 5);
  return Object.assign(new Error(`${code}: made to fail, ${syscall}`), { code, errno, syscall });
}
