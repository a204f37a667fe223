import { randomUUID } from 'node:crypto';
import { AssessmentContent } from '../../data/assessments/assessment.ts';
import { ladderRef } from '../../data/ladder/lookup.ts';
import { SettingsChange } from '../../data/settings/settings.ts';
import { addMonths, instant, localDay } from '../../data/values/iso-date.ts';
import { saveAssessment } from '../../electron/store/records.ts';
import { changeSettings } from '../../electron/store/settings/settings.ts';
import { filledData, shippedLadder } from '../helpers/data/filled-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { goTo } from '../helpers/person/person.ts';

test('whoever turned it on is notified once that the next assessment is due, and a click leads there', async ({
  launchRung,
}) => {
  const userData = dueToday();
  // A system that refuses has shown nothing: the next start tries again.
  const refused = await launchRung({ userData, env: { RUNG_STANDIN_NO_NOTICES: '1' } });
  test.skip(
    refused.runtime === 'electron',
    'What Electron notifies of is seen by the system alone',
  );
  expect(await refused.notifications()).toEqual([]);
  await refused.close();

  const rung = await launchRung({ userData });
  expect(await rung.notifications()).toEqual([
    {
      title: 'Your next assessment is due',
      body: 'It’s been three months since your last one. Take it when it suits you.',
    },
  ]);

  await goTo(rung.page, 'Settings');
  await rung.minimize();
  await rung.clickNotification(0);
  await expect(rung.page).toHaveURL(/#\/assess/);
  expect(await rung.windows()).toMatchObject([{ minimized: false, visible: true }]);
  await rung.close();

  const again = await launchRung({ userData });
  await expect(again.page.getByRole('navigation').getByText('Assess')).toBeVisible();
  expect(await again.notifications()).toEqual([]);
});

/** The data of someone whose assessment was three months ago today, and who wants a notification after three months. */
function dueToday(): string {
  const now = new Date();
  return filledData((db) => {
    const direction = { current: 'ic', target: 'manager' };
    changeSettings(db, SettingsChange.parse({ direction, assessEvery: 3, notifyWhenDue: true }));
    const content = AssessmentContent.parse({
      date: addMonths(localDay(now), -3),
      ladder: ladderRef(shippedLadder),
      currentLevel: 'ic',
      targetLevel: 'manager',
      ratings: [{ skill: 'technical', level: 'manager', rating: 3 }],
      revisions: [],
      guesses: [],
      week: null,
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      note: '',
    });
    saveAssessment(db, { corrects: null, content, evidence: [] }, instant(now), randomUUID);
  });
}
