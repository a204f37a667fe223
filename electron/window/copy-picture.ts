import type { NativeImage, Rectangle } from 'electron';
import type { PageArea, PictureOutcome } from '../ipc/contract.ts';

/** As much of a window's contents as is needed. */
export interface PicturedPage {
  capturePage(area: Rectangle): Promise<Pick<NativeImage, 'isEmpty' | 'toPNG'>>;
  getZoomFactor(): number;
}

export interface PicturePorts {
  /** The window's page; null where there is none any more. */
  readonly page: () => PicturedPage | null;
  /** Puts a picture on the clipboard, in place of what was there. */
  readonly write: (png: Blob) => Promise<void>;
}

/** Puts a part of the page, as it is seen, on the clipboard. */
export async function copyPicture(
  area: PageArea,
  { page, write }: PicturePorts,
): Promise<PictureOutcome> {
  const contents = page();
  if (contents === null) return 'not-copied';
  try {
    const picture = await contents.capturePage(inWindow(area, contents.getZoomFactor()));
    if (picture.isEmpty()) return 'not-copied';
    await write(new Blob([Uint8Array.from(picture.toPNG())], { type: 'image/png' }));
    return 'copied';
  } catch {
    return 'not-copied'; // the page is gone, or another program holds the clipboard
  }
}

/** The page measures in its own pixels, which zooming makes larger; whole ones, so that no edge is cut. */
function inWindow({ x, y, width, height }: PageArea, zoom: number): Rectangle {
  const left = Math.floor(x * zoom);
  const top = Math.floor(y * zoom);
  return {
    x: left,
    y: top,
    width: Math.ceil((x + width) * zoom) - left,
    height: Math.ceil((y + height) * zoom) - top,
  };
}
