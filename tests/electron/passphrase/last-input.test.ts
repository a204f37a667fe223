import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lastInput } from '../../../electron/passphrase/last-input.ts';

test.each(['before-input-event', 'before-mouse-event'])(
  'it counts from the last key or mouse event in the window: %s',
  (event) => {
    let now = 5_000;
    const input = lastInput(() => now);
    const contents = new EventEmitter();
    input.listen(contents);
    now = 65_000;
    expect(input.seconds()).toBe(60);
    contents.emit(event);
    expect(input.seconds()).toBe(0);
    now = 66_000;
    expect(input.seconds()).toBe(1);
  },
);
