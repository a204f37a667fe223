import type { App, Dialog } from 'electron';
import { NoSandboxError } from './window/sandbox.ts';

const words = [
  'Something in Rung went wrong. Your data is on your disk, unchanged.',
  'Start Rung again. If that doesn’t help, reinstall it. Your data stays.',
];

const withoutSandbox = [
  'The protection around Rung’s window (its sandbox) is off, so Rung shows nothing. Your data is on your disk, unchanged.',
  'Start Rung the usual way, without extra options. If that doesn’t help, reinstall it. Your data stays.',
];

/** Says in a system dialog that Rung can't start, and quits: without a window nobody would know. */
export function endAfter(
  error: unknown,
  {
    app,
    dialog,
  }: { readonly app: Pick<App, 'exit'>; readonly dialog: Pick<Dialog, 'showErrorBox'> },
): void {
  dialog.showErrorBox(
    'Rung couldn’t start',
    [...(error instanceof NoSandboxError ? withoutSandbox : words), String(error)].join('\n\n'),
  );
  app.exit(1);
}
