import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import {
  partPictures,
  pictureSchemes,
  pictureSizes,
  screenPictures,
  wholePicture,
} from './demo-pictures.ts';

interface ExpectedPicture {
  readonly file: string;
  readonly isSize: (width: number, height: number) => boolean;
}

/** What is wrong with the demo's pictures, one line each: missing, not a PNG, the wrong size, or blank. */
export async function checkPictures(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const expected of expectedPictures()) {
    const fault = await faultOf(folder, expected);
    if (fault !== null) faults.push(`${expected.file} ${fault}`);
  }
  return faults;
}

function expectedPictures(): readonly ExpectedPicture[] {
  return pictureSchemes.flatMap((scheme) => [
    ...[...screenPictures, ...partPictures].flatMap((name) =>
      pictureSizes.map((size) => ({
        file: `${name}-${scheme}${size.ending}.png`,
        isSize: (width: number, height: number) => width === size.width && height === size.height,
      })),
    ),
    ...screenPictures.map((name) => ({
      file: `${name}-${scheme}${wholePicture.ending}.png`,
      isSize: (width: number, height: number) =>
        width === wholePicture.width && height >= wholePicture.least,
    })),
  ]);
}

async function faultOf(folder: string, { file, isSize }: ExpectedPicture): Promise<string | null> {
  const path = join(folder, file);
  if (!existsSync(path)) return 'is missing';
  const bytes = readFileSync(path);
  if (!bytes.subarray(1, 4).equals(Buffer.from('PNG'))) return 'is no PNG';
  // The decoder draws whatever it can of a truncated file.
  if (!bytes.subarray(-8, -4).equals(Buffer.from('IEND'))) return 'is cut off';
  try {
    const image = await loadImage(bytes);
    if (!isSize(image.width, image.height)) return `is ${image.width} × ${image.height}`;
    return isBlank(image) ? 'is blank' : null;
  } catch (error) {
    return `can’t be read: ${error}`;
  }
}

/** Whether the picture is a single colour. */
function isBlank(image: Image): boolean {
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  return pixels.every((pixel) => pixel === pixels[0]);
}
