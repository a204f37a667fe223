import { describe, expect, it } from 'vitest';
import { plain } from '../../../data/text/sentence.ts';
import { Energy, type EnergyAnswer } from '../../../data/week/energy.ts';
import { energyLines } from '../../../data/week/energy-words.ts';
import { activity, ladder, manager, shares, vp } from '../ladder.ts';

const gives = (id: string, energy: number): EnergyAnswer => ({
  activity: activity(id),
  energy: Energy.parse(energy),
});
const said = (
  answers: readonly EnergyAnswer[],
  week: ReturnType<typeof shares> | null,
  level = manager,
) => energyLines(ladder, answers, week, level).map(({ sentence }) => plain(sentence));

describe('energy', () => {
  it('is shown with the time you spend and the time at the target level', () => {
    expect(said([gives('strategy', 1)], shares(45, 15, 25, 5, 5, 5), vp)).toEqual([
      'Strategy: gives you some energy. You spend 5%; a VP spends 25–35%.',
    ]);
  });

  it('has five shades', () => {
    const all = ['coding', 'people', 'meetings', 'strategy', 'hiring'];
    expect(
      said(
        all.map((id, at) => gives(id, at - 2)),
        null,
      ),
    ).toEqual([
      'Coding: drains you a lot. A manager spends 10–30%.',
      'People: drains you a little. A manager spends 25–35%.',
      'Meetings: neither gives you energy nor drains you. A manager spends 15–25%.',
      'Strategy: gives you some energy. A manager spends 5–10%.',
      'Hiring: gives you a lot of energy. A manager spends 10–15%.',
    ]);
  });

  it('is ordered by what would move most, then as in the ladder', () => {
    // Into a manager's ranges: coding −15, people +10, hiring +3, strategy +2.
    const week = shares(45, 15, 25, 3, 7, 5);
    const answers = ['external', 'strategy', 'meetings', 'people', 'coding', 'hiring'].map((id) =>
      gives(id, 0),
    );
    expect(energyLines(ladder, answers, week, manager).map((line) => line.activity)).toEqual([
      'coding',
      'people',
      'hiring',
      'strategy',
      'meetings',
      'external',
    ]);
  });

  it('leaves out unanswered activities, and is missing if nothing was answered', () => {
    expect(said([], shares(45, 15, 25, 3, 7, 5))).toEqual([]);
    expect(said([gives('external', 2)], shares(45, 20, 25, 3, 7, 0))).toEqual([
      'External: gives you a lot of energy. You spend 0%; a manager spends 0–5%.',
    ]);
  });

  it('gives no verdict', () => {
    const every = ladder.activities.flatMap(({ id }) =>
      [-2, -1, 0, 1, 2].map((energy) => gives(id, energy)),
    );
    for (const answer of every) {
      for (const { id } of ladder.levels) {
        expect(said([answer], shares(45, 15, 25, 3, 7, 5), id).join()).not.toMatch(
          /\b(should|must|good|bad|better|worse|only|but|too|enough|well)\b/i,
        );
      }
    }
  });
});
