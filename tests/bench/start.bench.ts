import { test } from 'vitest';
import { localDay } from '../../data/values/iso-date.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { tenYearsData } from '../helpers/data/ten-years.ts';
import { freshFolder } from '../helpers/fresh-folder.ts';
import { bareApp } from './bare-app.ts';
import { medians } from './rounds.ts';
import { startTime, timeToChart } from './start-times.ts';

/** Odd, so that the median is one of them. */
const rounds = 9;

test('a start in milliseconds, compared with a blank window on the same runtime', async ({
  task,
}) => {
  const [blank, years] = [bareApp(), tenYearsData(localDay(new Date()))];
  const usual = takenData('Individual Contributor', 'Manager', {
    scores: { Manager: { People: 3 } },
  });
  const took = await medians(rounds, {
    blank: () => startTime({ folder: blank }),
    usual: () => startTime({ userData: usual }),
    first: () => startTime({ userData: freshFolder('rung-data-') }),
    years: () => startTime({ userData: years }),
    chart: () => timeToChart({ userData: usual }),
  });
  task.meta.goals = [
    {
      what: 'first heading ÷ blank window',
      took: took('usual'),
      beside: took('blank'),
      unit: 'ms',
      atMost: { ratio: 1.4 },
    },
    {
      what: 'a very first start ÷ blank window',
      took: took('first'),
      beside: took('blank'),
      unit: 'ms',
      atMost: { ratio: 1.8 },
    },
    {
      what: 'ten years of data ÷ one assessment',
      took: took('years'),
      beside: took('usual'),
      unit: 'ms',
      atMost: { ratio: 1.1 },
    },
    {
      what: 'first chart ÷ first heading',
      took: took('chart'),
      beside: took('usual'),
      unit: 'ms',
      atMost: { ratio: 1.3 },
    },
  ];
});
