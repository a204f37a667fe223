import type { Chord } from '../page/messages.ts';

const named: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Parses an accelerator such as `CmdOrCtrl+Shift+N` for this platform. */
export function parseAccelerator(accelerator: string): Chord {
  const parts = accelerator.split('+').map((part) => part.toLowerCase());
  const key = parts.pop() ?? '';
  const mac = process.platform === 'darwin';
  const has = (...names: readonly string[]) => parts.some((part) => names.includes(part));
  const either = has('cmdorctrl', 'commandorcontrol');
  return {
    key: named[key] ?? key,
    control: has('ctrl', 'control') || (either && !mac),
    meta: has('cmd', 'command', 'super', 'meta') || (either && mac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
  };
}
