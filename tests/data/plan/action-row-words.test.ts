import { describe, expect, it } from 'vitest';
import { type ActionRowView, actionRowTexts } from '../../../data/plan/action-row-words.ts';
import { action, day, ladder, manager, skill } from '../ladder.ts';

const view: ActionRowView = {
  ladder,
  heading: 'up',
  today: day('2025-05-11'),
};

describe('the row of an action', () => {
  it('shows in this order what it is, the intention, what it is for, and when it is due', () => {
    const full = action(1, {
      what: 'Run the retro',
      when: 'the sprint ends',
      will: 'ask two people',
      gap: { kind: 'skill', skill: skill('people'), level: manager },
      due: day('2025-05-10'),
    });
    expect(actionRowTexts(full, view)).toEqual([
      'Run the retro',
      'When the sprint ends, I will ask two people.',
      expect.stringMatching(/^For People/),
      'was due 10 May 2025, yesterday',
    ]);
  });

  it('leaves out what is missing, and names an action without words', () => {
    expect(actionRowTexts(action(1, { what: ' ' }), view)).toEqual(['New action']);
  });
});
