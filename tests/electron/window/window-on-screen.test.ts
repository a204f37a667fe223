import { expect, test } from 'vitest';
import { boundsOnScreen } from '../../../electron/window/window-on-screen.ts';

const screens = [
  { x: 0, y: 25, width: 1920, height: 1055 },
  { x: -1600, y: 0, width: 1600, height: 900 },
];
const size = { width: 1280, height: 800, maximised: false };

test.each([
  ['in the middle', { x: 300, y: 100 }],
  ['on a screen to the left', { x: -1500, y: 10 }],
  ['over the edge between two screens', { x: -640, y: 50 }],
  ['with just enough of its title bar visible', { x: 1800, y: 1040 }],
  ['just barely visible at the left', { x: -2760, y: 10 }],
])('a window %s opens where it was', (_where, corner) => {
  const place = { ...corner, ...size };
  expect(boundsOnScreen(place, screens)).toEqual(place);
});

test.each([
  ['on a disconnected screen', { x: 2500, y: 100 }],
  ['below every screen', { x: 100, y: 1070 }],
  ['above every screen', { x: 100, y: -800 }],
  ['with its title bar under the menu bar', { x: 1700, y: -1 }],
  ['with too little visible to grab', { x: 1850, y: 100 }],
])('a window %s opens at the default position', (_where, corner) => {
  expect(boundsOnScreen({ ...corner, ...size }, screens)).toBeNull();
});

test('without a remembered position or a screen, the window opens at the default position', () => {
  expect(boundsOnScreen(null, screens)).toBeNull();
  expect(boundsOnScreen({ x: 0, y: 0, ...size }, [])).toBeNull();
});

test('a maximised window is remembered as maximised', () => {
  const place = { x: 10, y: 30, ...size, maximised: true };
  expect(boundsOnScreen(place, screens)).toEqual(place);
});

test('a window from a larger screen is shrunk to fit the current one', () => {
  const place = { x: -1500, y: 10, width: 2400, height: 1300, maximised: false };
  expect(boundsOnScreen(place, screens)).toEqual({ ...place, width: 1600, height: 900 });
});
