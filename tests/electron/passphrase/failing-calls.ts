import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';

/** The calls that change files or make a change survive a power cut. */
const failing: readonly FileCall[] = [
  'copyFileSync',
  'fsyncSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
];

/** The first call that fails, and whether all later ones fail too. */
export interface Failing {
  readonly from: number;
  readonly lasting: boolean;
  readonly code: string;
}

/** Runs `work` on a disk that fails this way; returns its outcome and the number of calls. */
export async function onFailingDisk<Value>(
  { from, lasting, code }: Failing,
  work: () => Promise<Value>,
): Promise<{ readonly outcome: Value | { readonly thrown: unknown }; readonly calls: number }> {
  let calls = 0;
  const outcome = await aroundCalls(
    failing,
    (name) => {
      calls += 1;
      if (lasting ? calls >= from : calls === from) throw systemError(name, code);
    },
    () => work().catch((thrown: unknown) => ({ thrown })),
  );
  return { outcome, calls };
}

/** In the form that Node throws. */
function systemError(name: FileCall, code: string): Error {
  const syscall = name.replace('Sync', '');
  const error = new Error(`${code}: the disk fails, ${syscall}`);
  return Object.assign(error, { code, errno: -5, syscall });
}
