import { expect, test } from 'vitest';
import {
  readWindowBounds,
  saveWindowBounds,
} from '../../../electron/store/settings/window-bounds.ts';
import { temporaryStore } from '../temporary-store.ts';

test('no position is remembered before a window has been closed', () => {
  expect(readWindowBounds(temporaryStore())).toBeNull();
});

test('the last position is remembered, even left of the first screen', () => {
  const db = temporaryStore();
  saveWindowBounds(db, { x: 1, y: 2, width: 900, height: 600, maximised: true });
  const last = { x: -1900, y: -20, width: 1280, height: 800, maximised: false };
  saveWindowBounds(db, last);
  expect(readWindowBounds(db)).toEqual(last);
});
