import type { CDPSession, Page } from '@playwright/test';
import { actionRow, goToPart, toggleAction } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { beginAt, goTo, heading } from '../helpers/person/person.ts';

const scores = { Manager: { Technical: 4, People: 3 } } as const;
const evidence = [{ skill: 'People', what: 'Led the retro', when: '2025-10-26' }] as const;
const entries = { 'Coding/technical work': '100' } as const;

/** Days on which clocks change, and one at each end of a year. */
const data = () =>
  takenData(
    'Individual Contributor',
    'Manager',
    { scores, date: '2024-12-31' },
    { scores, evidence, date: '2026-03-29', week: { from: '2026-03-16', entries } },
  );

test('after writing in Auckland and reading in Los Angeles, every date is unchanged, and today is the local day', async ({
  launchRung,
}) => {
  test.slow();
  const auckland = await launchRung({ userData: data(), env: { TZ: 'Pacific/Auckland' } });
  await goToPart(auckland.page, 'Actions');
  await auckland.page.getByRole('button', { name: 'Write an action' }).click();
  await auckland.page.getByLabel('What', { exact: true }).fill('Mentor Kofi');
  await auckland.page.getByLabel('Due').fill('2031-04-06');
  await expect(auckland.page.getByText(/^Action saved/)).toBeVisible();
  const written = await datesShown(auckland.page);
  for (const date of ['March 29, 2026', 'December 31, 2024', 'April 6, 2031', 'October 26, 2025']) {
    expect(written.join('\n')).toContain(date);
  }
  await auckland.close();

  const losAngeles = await launchRung({
    userData: auckland.userData,
    env: { TZ: 'America/Los_Angeles' },
  });
  expect(await datesShown(losAngeles.page)).toEqual(written);
  // These two never have the same day.
  const { page } = losAngeles;
  const session = await page.context().newCDPSession(page);
  await beginAt(page, 'Review');
  const before = await flyTo(page, session, 'Pacific/Kiritimati');
  expect(await flyTo(page, session, 'Pacific/Pago_Pago')).not.toBe(before);
});

/** Every screen's dates with a day; which day is today depends on the zone. */
async function datesShown(page: Page): Promise<readonly string[]> {
  const today = await page.evaluate(() =>
    new Date().toLocaleDateString('en', { dateStyle: 'long' }),
  );
  const shown: string[] = [];
  const note = async (place: string) => {
    const text = (await page.getByRole('main').textContent()) ?? '';
    const dates = text.match(/(?:\p{Lu}\p{L}+ \d{1,2}(?: ?– ?[\p{L} \d]+)?, \d{4})/gu) ?? [];
    const written = [...new Set(dates)].filter((date) => date !== today);
    shown.push(`${place}: ${written.join('; ')}`);
  };
  await goTo(page, 'Overview');
  await heading(page, '“How do we deliver this?”');
  await note('Overview');
  await goTo(page, 'Progress');
  await heading(page, 'Progress');
  await note('Progress');
  await page.getByRole('link', { name: /^Open/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /2026/ })).toBeVisible();
  await note('the newest assessment');
  await goToPart(page, 'Actions');
  await note('Actions');
  await toggleAction(page, 'Mentor Kofi');
  shown.push(await actionRow(page, 'Mentor Kofi').getByLabel('Due').inputValue());
  await goToPart(page, 'Growth plan');
  await note('Growth plan');
  return shown;
}

/** Sets the computer to another zone while the window is open: today is the day there. Returns the day. */
async function flyTo(page: Page, session: CDPSession, zone: string): Promise<string> {
  const field = page.getByLabel('Date of the assessment');
  await session.send('Emulation.setTimezoneOverride', { timezoneId: zone });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const there = new Intl.DateTimeFormat('en-US', { timeZone: zone });
  await expect(field).toHaveValue(there.format(new Date()));
  return await field.inputValue();
}
