import { test } from 'vitest';
import { localDay } from '../../data/values/iso-date.ts';
import { freshFolder } from '../helpers/fresh-folder.ts';
import { takenData } from '../helpers/taken-data.ts';
import { tenYearsData } from '../helpers/ten-years.ts';
import { goalTable } from './goals.ts';
import { medians } from './rounds.ts';
import { blankApp, startTime, timeToChart } from './start-times.ts';

/** Odd, so that one of them is the middle. */
const rounds = 9;

test('a start, in milliseconds beside a blank window on the same runtime', async () => {
  const [blank, years] = [blankApp(), tenYearsData(localDay(new Date()))];
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
  const of = (name: 'blank' | 'usual' | 'first' | 'years' | 'chart') =>
    took.get(name) ?? Number.NaN;
  const table = goalTable([
    { what: 'first heading ÷ blank window', took: of('usual'), beside: of('blank'), atMost: 1.4 },
    {
      what: 'a very first start ÷ blank window',
      took: of('first'),
      beside: of('blank'),
      atMost: 1.8,
    },
    {
      what: 'ten years of data ÷ one assessment',
      took: of('years'),
      beside: of('usual'),
      atMost: 1.1,
    },
    { what: 'first chart ÷ first heading', took: of('chart'), beside: of('usual'), atMost: 1.3 },
  ]);
  process.stdout.write(`\n${table}\n\n`);
});
