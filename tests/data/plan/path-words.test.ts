import { describe, expect, it } from 'vitest';
import { Draw, Leaning } from '../../../data/plan/path.ts';
import { drawWords, leaningWords, pathSentence } from '../../../data/plan/path-words.ts';
import { plain } from '../../../data/text/sentence.ts';
import { PathConsiderationId } from '../../../data/values/ids.ts';
import { ladder } from '../ladder.ts';

const considerations = ladder.path.considerations.map(({ id }) => id);

/** What draws the person, in the ladder's order of considerations. */
const draws = (...each: readonly Draw[]) =>
  each.map((draw, index) => ({
    consideration: considerations[index] ?? PathConsiderationId.parse('money'),
    draw,
  }));

const said = (leaning: Leaning | null, ...drawn: readonly Draw[]) =>
  plain(pathSentence(ladder, { draws: draws(...drawn), leaning }));

describe('the possible answers', () => {
  it('use the tracks’ names from the ladder', () => {
    expect(Draw.options.map((draw) => drawWords(ladder, draw))).toEqual([
      'IC Track',
      'Both',
      'Management Track',
      'Neither',
    ]);
    expect(Leaning.options.map((leaning) => leaningWords(ladder, leaning))).toEqual([
      'The IC Track',
      'The Management Track',
      'Staying where you are',
      'Still open',
    ]);
  });
});

describe('“Is this my path?” in a sentence', () => {
  it('words every answer alike, and argues against none', () => {
    expect(Leaning.options.map((leaning) => said(leaning))).toEqual([
      'You’re leaning towards the IC Track.',
      'You’re leaning towards the Management Track.',
      'You’re leaning towards staying where you are.',
      'You’re leaving it open for now.',
    ]);
  });

  it('asks for nothing if nothing is answered', () => {
    expect(said(null)).toBe('You haven’t answered anything here yet, and you don’t have to.');
  });

  it('counts what draws you', () => {
    expect(said(null, 'ic', 'management', 'ic', 'both')).toBe(
      'Of the four considerations, two draw you to the IC Track, one to the Management Track and one to both.',
    );
    expect(said('open', 'management')).toBe(
      'Of the four considerations, one draws you to the Management Track. You’re leaving it open for now.',
    );
    expect(said(null, 'neither', 'neither')).toBe(
      'Of the four considerations, two draw you to neither.',
    );
  });

  it('skips a consideration that the ladder lacks', () => {
    expect(said(null, 'ic', 'ic', 'ic', 'ic', 'management')).toBe(
      'All four considerations draw you to the IC Track.',
    );
  });

  it('is worded for one consideration and for two', () => {
    const few = (count: number, ...drawn: readonly Draw[]) => {
      const path = { ...ladder.path, considerations: ladder.path.considerations.slice(0, count) };
      const answers = { draws: draws(...drawn), leaning: null };
      return plain(pathSentence({ ...ladder, path }, answers));
    };
    expect(few(1, 'both')).toBe('The one consideration draws you to both.');
    expect(few(2, 'ic')).toBe('Of the two considerations, one draws you to the IC Track.');
    expect(few(0, 'ic')).toBe('You haven’t answered anything here yet, and you don’t have to.');
  });
});
