import { readFileSync } from 'node:fs';
import { goToPart } from '../helpers/data/plan.ts';
import { onTheWay } from '../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { beginAt, goTo, heading, next, rate, setDirection } from '../helpers/person/person.ts';

const ladderFile = new URL('../../data/ladders/engineering-leadership.json', import.meta.url);

test.describe('on the way to Manager', () => {
  const rung = startOnce(onTheWay);

  test('an empty assessment can’t be saved, nor one dated in the future', async () => {
    const { page } = rung();
    await beginAt(page, 'Review');
    await page.getByRole('button', { name: 'Save assessment' }).click();
    await expect(page.getByRole('region', { name: 'Before it can be saved' })).toBeFocused();

    await page.getByRole('button', { name: 'Technical', exact: true }).first().click();
    await rate(page, 'Manager', 3);
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    const date = page.getByLabel('Date of the assessment');
    await date.fill('2999-01-01');
    await expect(date).toHaveAccessibleDescription(/in the future/);
    await page.getByRole('button', { name: 'Save assessment' }).click();
    await expect(date).toBeFocused();
    await date.fill('');
    await date.press('Tab');
    await expect(date).toHaveAccessibleDescription(/Write a date/);
  });

  test('a year outside every calendar is rejected, and the draft can still be opened', async () => {
    const { page } = rung();
    await beginAt(page);
    await page.getByLabel('When').fill('9999-12-31');
    await page.getByLabel(/What shows this/).fill('Led a review');
    await expect(page.getByLabel('When')).toHaveAccessibleDescription(/in the future/);
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await page.getByLabel('From').fill('9999-12-31');
    await page.getByLabel('Coding/technical work').fill('100');
    await expect(page.getByLabel('From')).toHaveAccessibleDescription(/in the future/);
    await page.reload();
    await heading(page, 'Your week');
  });

  test('a week field of 5,000 characters stays in the draft as typed', async () => {
    const { page } = rung();
    await beginAt(page, 'Week');
    await page.getByLabel('Coding/technical work').fill('7'.repeat(5000));
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Coding/technical work')).toHaveValue('7'.repeat(5000));
  });
});

test.describe('on the first start', () => {
  const rung = startOnce(() => freshFolder('rung-data-'));

  test('a name of 300 characters gets a message, and stays in the field', async () => {
    const { page } = rung();
    await setDirection(page, 'Individual Contributor', 'Manager', { name: 'Ada' });
    await goTo(page, 'Settings');
    const field = page.getByLabel('Your name');
    await field.fill('A'.repeat(300));
    await expect(field).toHaveAccessibleDescription(/300 characters; the limit is 200/);
    await expect(field).toHaveValue('A'.repeat(300));
  });

  test('markup, right-to-left marks and quotes are plain text; a NUL must be removed', async () => {
    const { page } = rung();
    const hostile = `<img src=x onerror="document.title='gone'"> ‮מילה‬ '; DROP TABLE assessment; --`;
    await setDirection(page, 'Individual Contributor', 'Manager', { name: hostile });
    await goTo(page, 'Assess');
    await rate(page, 'Manager', 3);
    await page.getByRole('button', { name: /^Note/ }).click();
    const field = page.getByLabel('Note');
    await field.fill(`${hostile}\u0000`);
    await expect(field).toHaveAccessibleDescription(/U\+0000.*Delete it/);
    await field.fill(hostile);
    await next(page);
    await page.getByRole('button', { name: 'Save assessment' }).click();
    await goTo(page, 'Progress');
    await page.getByRole('link', { name: /^Open/ }).click();
    await expect(page.getByText(hostile)).toBeVisible();
    await goToPart(page, 'Growth plan');
    await expect(page.locator('.plan-document').getByText(hostile)).toBeVisible();
    await expect(page).toHaveTitle('Growth plan – Rung');
  });
});

test('a note of 200 KB gets a message, and every character stays in the draft', async ({
  launchRung,
}) => {
  const first = await launchRung({ userData: onTheWay() });
  await beginAt(first.page, 'Note');
  const long = 'long note '.repeat(20_480);
  const field = first.page.getByLabel('Note');
  await field.fill(long);
  await expect(field).toHaveAccessibleDescription(/204,800 characters.*the limit is 100,000/);
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  await first.kill();

  const { page } = await launchRung({ userData: first.userData });
  await goTo(page, 'Assess');
  await expect(page.getByLabel('Note')).toHaveValue(long);
});

test('a note too long for any disk is reported as not stored, and doesn’t block ratings', async ({
  launchRung,
}) => {
  const first = await launchRung({ userData: onTheWay() });
  await beginAt(first.page, 'Note');
  await first.page.getByLabel('Note').fill('What was kept before');
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  await first.page.getByLabel('Note').fill('n'.repeat(2_100_000));
  await expect(first.page.getByRole('alert')).toHaveText(
    'The note has 2,100,000 characters; the limit for a draft is 2,000,000. Until you shorten it, it’s only on this screen. Everything else is saved.',
  );
  await first.page.getByRole('button', { name: 'Technical', exact: true }).first().click();
  await rate(first.page, 'Individual Contributor', 4);
  await rate(first.page, 'Manager', 2.5);
  await expect(first.page.getByRole('alert')).toContainText('Everything else is saved');
  await first.kill();

  const { page } = await launchRung({ userData: first.userData });
  await goTo(page, 'Assess');
  const chosen = (level: string) =>
    page.getByRole('radiogroup', { name: new RegExp(`^${level} `) }).locator('input:checked');
  await expect(chosen('Individual Contributor')).toHaveValue('4');
  await expect(chosen('Manager')).toHaveValue('2.5');
  await page.getByRole('button', { name: /^Note/ }).click();
  await expect(page.getByLabel('Note')).toHaveValue('What was kept before');
});

test('an unresponsive page with a note too long for any disk isn’t closed without a question', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: onTheWay() });
  test.skip(rung.runtime !== 'standin', 'only there the boxes of the system are told');
  await beginAt(rung.page, 'Note');
  await rung.page.getByLabel('Note').fill('n'.repeat(2_100_000));
  await expect(rung.page.getByRole('alert')).toContainText('it’s only on this screen');
  await rung.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await rung.answerMessageBox(0);
  await rung.closeWindow();
  await expect
    .poll(rung.messageBoxes)
    .toEqual(['Rung’s window isn’t responding, and something you typed isn’t saved.']);
  await rung.kill();
});

test('evidence too long for any disk leaves the buttons of its dialog visible', async ({
  launchRung,
}) => {
  const rung = await launchRung({ userData: onTheWay(), size: { width: 600, height: 560 } });
  const { page } = rung;
  await page.getByRole('button', { name: /^Add evidence/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What you did').fill('n'.repeat(2_100_000));
  await expect(dialog.getByRole('alert')).toContainText('What you did has 2,100,000 characters');
  for (const name of [/^Discard/, /^Save evidence/]) {
    const button = dialog.getByRole('button', { name });
    await expect(button).toBeInViewport({ ratio: 1 });
    expect(await button.evaluate(wordsBeyond)).toBeLessThanOrEqual(0);
  }
  await rung.kill(); // closing it would ask what to do with the text
});

/** By how many pixels a button's text is wider than the button. */
function wordsBeyond(button: Element): number {
  const words = document.createRange();
  words.selectNodeContents(button);
  return words.getBoundingClientRect().right - button.getBoundingClientRect().right;
}

test('a broken ladder file is reported with what is wrong and where', async ({ launchRung }) => {
  const ladderText = readFileSync(ladderFile, 'utf8').replace(
    '"vp": "Abstract, trusts Directors"',
    '"vp": ""',
  );
  const { page } = await launchRung({ ladderText });
  await heading(page, 'The ladder file can’t be read');
  await expect(page.getByText(/ladders.*engineering-leadership\.json/)).toBeVisible();
  await expect(page.getByRole('row', { name: /skills\[0\]\.descriptors\.vp/ })).toBeVisible();
});

test('a ladder file that is not JSON is reported with the line', async ({ launchRung }) => {
  const { page } = await launchRung({
    ladderText: '{\n  "id": "engineering-leadership",\n  oops\n}',
  });
  await heading(page, 'The ladder file can’t be read');
  await expect(page.getByRole('cell', { name: /line 3/i }).first()).toBeVisible();
});
