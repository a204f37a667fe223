import { expect, test } from 'vitest';
import { keepWindowPlace, readWindowPlace } from '../../../electron/store/settings/window-place.ts';
import { temporaryStore } from '../temporary-store.ts';

test('no position is remembered before a window has been closed', () => {
  expect(readWindowPlace(temporaryStore())).toBeNull();
});

test('the last position is remembered, even left of the first screen', () => {
  const db = temporaryStore();
  keepWindowPlace(db, { x: 1, y: 2, width: 900, height: 600, maximised: true });
  const last = { x: -1900, y: -20, width: 1280, height: 800, maximised: false };
  keepWindowPlace(db, last);
  expect(readWindowPlace(db)).toEqual(last);
});
