import type { NativeImage, Rectangle } from 'electron';
import type { PageArea, PictureOutcome } from '../ipc/contract.ts';

/** The part of a window's contents that this needs. */
export interface PicturedPage {
  capturePage(area: Rectangle): Promise<Pick<NativeImage, 'isEmpty' | 'toPNG'>>;
  getZoomFactor(): number;
}

export interface PicturePorts {
  /** The window's page; null if there is none any more. */
  readonly page: () => PicturedPage | null;
  /** Replaces the clipboard with a picture. */
  readonly write: (png: Blob) => Promise<void>;
}

/** Copies a part of the page, as displayed, to the clipboard. */
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
    return 'not-copied'; // the page is gone, or another program has the clipboard open
  }
}

/** The page measures in its own pixels, which zooming enlarges; rounded outwards, so that no edge is cut. */
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
