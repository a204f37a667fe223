import { afterAll, test } from 'vitest';
import { launchRung } from '../helpers/launch/launch-rung.ts';
import { emptyRoutes } from './empty-routes.ts';
import { goingTo } from './going-to.ts';
import { medians } from './rounds.ts';
import { yearOfData } from './year-of-data.ts';

const rounds = 15;

const screens = ['Assess', 'Progress', 'Ladder', 'Plan', 'Settings', 'Overview'] as const;

test('opening each screen with a year of data, compared with opening an empty route', async ({
  task,
}) => {
  const rung = await launchRung({ userData: yearOfData() });
  afterAll(rung.close);
  const empty = await launchRung({ folder: await emptyRoutes() });
  afterAll(empty.close);
  await rung.page.getByRole('heading', { level: 1 }).waitFor();
  const goToEmpty = async () => {
    const there = await goingTo(empty.page, 'Other');
    await goingTo(empty.page, 'One');
    return there;
  };
  const toScreens = screens.map((screen) => [screen, () => goingTo(rung.page, screen)] as const);
  const took = await medians<string>(rounds, {
    empty: goToEmpty,
    ...Object.fromEntries(toScreens),
  });
  task.meta.goals = screens.map((screen) => ({
    what: `going to ${screen} ÷ to an empty route`,
    took: took(screen),
    beside: took('empty'),
    unit: 'ms',
    atMost: { ms: 100 },
  }));
});
