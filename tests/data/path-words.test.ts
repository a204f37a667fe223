import { describe, expect, it } from 'vitest';
import { drawWords, leaningWords, pathSentence } from '../../data/insight/path-words.ts';
import { plain } from '../../data/insight/sentence.ts';
import { PathConsiderationId } from '../../data/model/ids.ts';
import { Draw, Leaning } from '../../data/model/path.ts';
import type { Direction } from '../../data/model/settings.ts';
import { director, ic, ladder, manager } from './ladder.ts';

const up: Direction = { current: ic, target: manager };
const considerations = ladder.path.considerations.map(({ id }) => id);

/** What draws the person, in the ladder's order of considerations. */
const draws = (...each: readonly Draw[]) =>
  each.map((draw, index) => ({
    consideration: considerations[index] ?? PathConsiderationId.parse('money'),
    draw,
  }));

const said = (
  leaning: Leaning | null,
  direction: Direction | null = null,
  ...drawn: readonly Draw[]
) => plain(pathSentence(ladder, { draws: draws(...drawn), leaning }, direction));

describe('the answers to choose from', () => {
  it('take the tracks’ names from the ladder', () => {
    expect(Draw.options.map((draw) => drawWords(ladder, draw))).toEqual([
      'IC Track',
      'Both',
      'Management Track',
      'Neither',
    ]);
    expect(Leaning.options.map((leaning) => leaningWords(ladder, leaning))).toEqual([
      'The IC Track',
      'The Management Track',
      'Staying where I am',
      'Still open',
    ]);
  });
});

describe('“Is this my path?” in a sentence', () => {
  it('calls every answer a whole one, in the same words', () => {
    expect(Leaning.options.map((leaning) => said(leaning))).toEqual([
      'You lean to the IC Track now: a whole answer.',
      'You lean to the Management Track now: a whole answer.',
      'You lean to staying where you are now: a whole answer.',
      'You leave it open for now: a whole answer.',
    ]);
  });

  it('asks for nothing where nothing is answered', () => {
    expect(said(null, up)).toBe('Nothing is answered here yet, and nothing has to be.');
  });

  it('counts what draws the person', () => {
    expect(said(null, up, 'ic', 'management', 'ic', 'both')).toBe(
      'Of the four considerations, two draw you to the IC Track, one to the Management Track and one to both.',
    );
    expect(said('open', up, 'management')).toBe(
      'Of the four considerations, one draws you to the Management Track. You leave it open for now: a whole answer.',
    );
    expect(said(null, up, 'neither', 'neither')).toBe(
      'Of the four considerations, two draw you to neither.',
    );
  });

  it('passes over a consideration that the ladder lacks', () => {
    expect(said(null, up, 'ic', 'ic', 'ic', 'ic', 'management')).toBe(
      'Of the four considerations, four draw you to the IC Track.',
    );
  });

  it('notes, and does not argue, that the direction says something else', () => {
    const note = (leaning: Leaning, current = ic, target = manager) =>
      said(leaning, { current, target }).split(': a whole answer.')[1];
    const words =
      ' Your direction in Settings is Individual Contributor to Manager; the two need not agree.';
    expect(Leaning.options.map((leaning) => note(leaning))).toEqual([words, '', words, '']);
    expect(Leaning.options.map((leaning) => note(leaning, manager, manager))).toEqual([
      ' Your direction in Settings is Manager; the two need not agree.',
      '',
      '',
      '',
    ]);
    expect(Leaning.options.map((leaning) => note(leaning, director, ic) === '')).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(Leaning.options.map((leaning) => note(leaning, ic, ic) === '')).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});
