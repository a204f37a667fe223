import { goToPart } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { goTo, heading } from '../helpers/person/person.ts';

const scores = { Manager: { Technical: 4, People: 3 } } as const;
const week = { from: '2026-03-16', entries: { 'Coding/technical work': '100' } } as const;
const evidence = [{ skill: 'People', what: 'Led the retro', when: '2026-03-26' }] as const;

test('on a computer set to Arabic every date is English, including its months, digits and calendar', async ({
  launchRung,
}) => {
  const userData = takenData(
    'Individual Contributor',
    'Manager',
    { scores, date: '2025-12-31' },
    { scores, evidence, date: '2026-03-29', week },
  );
  const { page } = await launchRung({ userData });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setLocaleOverride', { locale: 'ar-EG' });
  await page.reload();
  await heading(page, '“How do we deliver this?”');
  expect(await page.evaluate(() => new Date(0).toLocaleDateString())).toMatch(/\p{Script=Arabic}/u);
  const main = page.getByRole('main');
  const isEnglish = async (date: string) => {
    await expect(main).toContainText(date);
    await expect(main).not.toContainText(/\p{Script=Arabic}/u);
  };
  await isEnglish('last assessment March 29, 2026');
  await goTo(page, 'Progress');
  await heading(page, 'Progress');
  await isEnglish('March 29, 2026');
  await goToPart(page, 'Growth plan');
  await isEnglish('March 16–22');
  await session.send('Emulation.setLocaleOverride', {});
});
