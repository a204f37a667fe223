import type { NativeImage, Rectangle } from 'electron';
import { expect, test } from 'vitest';
import { copyPicture } from '../../../electron/window/copy-picture.ts';

const png = Buffer.from('a picture');

test('the requested part of the page is copied, in whole window pixels', async () => {
  const { ports, taken, copied } = pageAt(1);
  expect(await copyPicture({ x: 10.4, y: 20.6, width: 30.2, height: 40 }, ports)).toBe('copied');
  expect(taken).toEqual([{ x: 10, y: 20, width: 31, height: 41 }]);
  expect(await copied[0]?.text()).toBe('a picture');
  expect(copied[0]?.type).toBe('image/png');
});

test('a zoomed page copies the same part', async () => {
  const { ports, taken } = pageAt(1.5);
  await copyPicture({ x: 100, y: 50, width: 200, height: 100 }, ports);
  expect(taken).toEqual([{ x: 150, y: 75, width: 300, height: 150 }]);
});

test.each([
  ['the window is closed', { page: (): null => null }],
  ['nothing is drawn', pageAt(1, '').ports],
  ['another program blocks the clipboard', { write: () => Promise.reject(new Error('busy')) }],
] as const)('if %s, nothing is reported as copied', async (_what, change) => {
  const { ports } = pageAt(1);
  const area = { x: 0, y: 0, width: 10, height: 10 };
  expect(await copyPicture(area, { ...ports, ...change })).toBe('not-copied');
});

function pageAt(zoom: number, drawn: string | Buffer = png) {
  const taken: Rectangle[] = [];
  const copied: Blob[] = [];
  const bytes = Buffer.from(drawn);
  const picture: Pick<NativeImage, 'isEmpty' | 'toPNG'> = {
    isEmpty: () => bytes.length === 0,
    toPNG: () => bytes,
  };
  const ports = {
    page: () => ({
      capturePage: async (area: Rectangle) => {
        taken.push(area);
        return picture;
      },
      getZoomFactor: () => zoom,
    }),
    write: async (image: Blob) => void copied.push(image),
  };
  return { ports, taken, copied };
}
