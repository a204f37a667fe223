import { createCanvas, loadImage } from '@napi-rs/canvas';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { firstAssessment } from '../helpers/person/person.ts';

test.describe('a chart as an image', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', firstAssessment));

  test('its button copies the chart as it is shown, however far the page was scrolled', async () => {
    const { page, copiedPicture } = rung();
    const chart = page.getByRole('figure', { name: 'Skills compared with the Manager level' });
    const drawing = await chart.getByRole('img', { name: 'Technical: 4.' }).boundingBox();
    await page.getByRole('heading', { name: 'You at each level' }).scrollIntoViewIfNeeded();

    const button = chart.getByRole('button', { name: 'Copy as image' });
    await button.focus();
    await page.keyboard.press('Enter');

    await expect(page.getByText('Chart copied as an image.')).toBeVisible();
    const picture = await drawnIn(await copiedPicture());
    expect(picture.width).toBeGreaterThanOrEqual(Math.floor(drawing?.width ?? Infinity));
    expect(picture.height).toBeGreaterThanOrEqual(Math.floor(drawing?.height ?? Infinity));
    expect(picture.colours).toBeGreaterThan(50);
  });

  test('the context menu offers it', async () => {
    const { page, chooseFromMenu, copiedPicture, runtime } = rung();
    test.skip(runtime === 'electron', 'the menus of the system can’t be driven');
    const week = page.getByRole('table', { name: 'The week compared with' });
    await week.click({ button: 'right' });
    await chooseFromMenu('Copy as image');
    await expect(page.getByText('Chart copied as an image.')).toBeVisible();
    const drawing = await week.boundingBox();
    const picture = await drawnIn(await copiedPicture());
    expect(picture.width).toBeGreaterThanOrEqual(Math.floor(drawing?.width ?? Infinity));
    expect(picture.colours).toBeGreaterThan(50);
  });

  test('a note that is open over the chart is not in its image', async () => {
    const { page, chooseFromMenu, copiedPicture, runtime } = rung();
    test.skip(runtime === 'electron', 'the menus of the system can’t be driven');
    const chart = page.getByRole('figure', { name: 'Skills compared with the Manager level' });
    const drawing = chart.getByRole('img', { name: 'Technical: 4.' });
    const copied = page.getByText('Chart copied as an image.');
    await drawing.scrollIntoViewIfNeeded();
    const corner = { position: { x: 2, y: 2 }, button: 'right' } as const;
    const copy = async () => {
      await drawing.click(corner);
      await chooseFromMenu('Copy as image');
      await copied.waitFor();
      const picture = (await copiedPicture()).toString('base64');
      await page.getByRole('button', { name: 'Close this message' }).click();
      await copied.waitFor({ state: 'hidden' });
      return picture;
    };
    const before = await copy();
    const people = chart.getByRole('button', { name: 'People: 1½, 2½ below' });
    const note = chart.getByRole('group', { name: 'People' });
    await people.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(note).toBeVisible();
    await page.keyboard.press('ContextMenu');
    await chooseFromMenu('Copy as image');
    await copied.waitFor();
    await expect(note).toBeVisible();
    expect((await copiedPicture()).toString('base64')).toBe(before);
    await expect(chart.getByRole('group', { name: 'Skills on this chart' })).toHaveCSS(
      'opacity',
      '1',
    );
  });

  test('a chart that the window can’t show completely is not copied in part', async () => {
    const { page } = rung();
    const chart = page.getByRole('figure', { name: 'Skills compared with the Manager level' });
    await chart.getByRole('img', { name: 'Technical: 4.' }).evaluate((drawing) => {
      drawing.style.height = '3000px'; // as with zoom or large text
    });
    await chart.getByRole('button', { name: 'Copy as image' }).click();
    await expect(page.getByText('The chart doesn’t fit in the window.')).toBeVisible();
  });
});

/** A picture's size and its number of colours: a blank one has one. */
async function drawnIn(png: Buffer) {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, colours: new Set(new Uint32Array(data.buffer)).size };
}
