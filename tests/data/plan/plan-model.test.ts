import { describe, expect, it } from 'vitest';
import { longestNote, ScopeAnswer, ShiftPosition } from '../../../data/assessments/assessment.ts';
import {
  ActionContent,
  longestAction,
  longestIntention,
  SentAction,
  SentProgressNote,
} from '../../../data/plan/action.ts';
import { Focus, Gap, gapKey } from '../../../data/plan/gap.ts';
import { PathContent } from '../../../data/plan/path.ts';
import { actionId } from '../ladder.ts';

const gaps = [
  { kind: 'skill', skill: 'people', level: 'manager' },
  { kind: 'time', activity: 'people', level: 'manager' },
  { kind: 'shift', transition: 'ic-to-manager', shift: 'people' },
  { kind: 'skill', skill: 'people', level: 'director' },
].map((gap) => Gap.parse(gap));

describe('a gap', () => {
  it('has its own key, which stays the same', () => {
    expect(new Set(gaps.map(gapKey)).size).toBe(gaps.length);
    expect(gaps.map((gap) => gapKey(Gap.parse({ ...gap })))).toEqual(gaps.map(gapKey));
  });

  it.each([
    { kind: 'skill', activity: 'people', level: 'manager' },
    { kind: 'time', activity: 'people', level: 'manager', shift: 'people' },
    { kind: 'shift', transition: 'ic-to-manager' },
    { kind: 'skill', skill: 'People', level: 'manager' },
    { kind: 'scope', dimension: 'span' },
    {},
  ])('is not %o', (json) => {
    expect(Gap.safeParse(json).success).toBe(false);
  });
});

describe('the focus', () => {
  it('is up to three gaps, each once', () => {
    expect(Focus.parse(gaps.slice(0, 3))).toEqual(gaps.slice(0, 3));
    expect(Focus.parse([])).toEqual([]);
    expect(Focus.safeParse(gaps).success).toBe(false);
    expect(Focus.safeParse([gaps[0], { ...gaps[0] }]).success).toBe(false);
  });
});

describe('an action’s content', () => {
  const content = {
    what: 'Ask for feedback',
    source: null,
    gap: null,
    due: null,
    status: 'planned',
    when: '',
    will: '',
  };
  const source = {
    ladder: { id: 'engineering-leadership', version: 1 },
    kind: 'own',
    transition: 'ic-to-manager',
    accelerator: 'practice-feedback',
  };
  const allowed = (change: Readonly<Record<string, unknown>>) =>
    ActionContent.safeParse({ ...content, ...change }).success;

  it('is saved as typed, up to the maximum length', () => {
    const longest = {
      ...content,
      what: ` ${'x'.repeat(longestAction - 2)}\n`,
      when: 'y'.repeat(longestIntention),
      will: '\t',
    };
    expect(ActionContent.parse(longest)).toEqual(longest);
    expect(allowed({ source, gap: gaps[2], due: '1999-02-28', status: 'dropped' })).toBe(true);
  });

  it.each([
    { what: '' },
    { what: ' \n\t' },
    { what: 'x'.repeat(longestAction + 1) },
    { what: 'a\u0000' },
    { what: '\ud800' },
    { when: 'y'.repeat(longestIntention + 1) },
    { when: '\u0007' },
    { will: '\udc00' },
    { due: '2025-02-31' },
    { due: '' },
    { status: 'late' },
    { source: { ...source, kind: 'borrowed' } },
    { source: { ...source, accelerator: null } },
    { gap: { kind: 'skill' } },
    { id: actionId(1) },
  ])('is not one with %o', (change) => {
    expect(allowed(change)).toBe(false);
  });

  it('is sent with an id created by the window', () => {
    expect(SentAction.safeParse({ id: actionId(1), content }).success).toBe(true);
    expect(SentAction.safeParse({ id: '1', content }).success).toBe(false);
  });

  it('can have progress notes with a day and a text', () => {
    const note = { id: actionId(2), action: actionId(1), date: '2025-03-12', text: 'Went well' };
    const may = (change: object) => SentProgressNote.safeParse({ ...note, ...change }).success;
    expect(may({})).toBe(true);
    expect(may({ date: '2025-02-31' })).toBe(false);
    expect(may({ text: ' ' })).toBe(false);
    expect(may({ text: '\u0000' })).toBe(false);
    expect(may({ text: 'x'.repeat(longestAction + 1) })).toBe(false);
  });
});

describe('the path', () => {
  const path = { draws: [{ consideration: 'risk', draw: 'both' }], leaning: 'stay', note: '' };
  const allowed = (change: object) => PathContent.safeParse({ ...path, ...change }).success;

  it('is what draws you, what you lean to, and a note', () => {
    expect(PathContent.parse(path)).toEqual(path);
    expect(allowed({ leaning: null, draws: [] })).toBe(true);
  });

  it('names each consideration once, and leans one way', () => {
    expect(allowed({ draws: [...path.draws, { consideration: 'risk', draw: 'ic' }] })).toBe(false);
    expect(allowed({ draws: [{ consideration: 'Risk', draw: 'ic' }] })).toBe(false);
    expect(allowed({ leaning: 'both' })).toBe(false);
    expect(allowed({ note: 'x'.repeat(longestNote + 1) })).toBe(false);
    expect(allowed({ note: '\u0000' })).toBe(false);
  });
});

describe('the answers of an assessment', () => {
  it('have a note only with “none of these”', () => {
    const span = { dimension: 'span', level: null, note: 'Two squads' };
    expect(ScopeAnswer.safeParse(span).success).toBe(true);
    expect(ScopeAnswer.safeParse({ ...span, level: 'ic' }).success).toBe(false);
    expect(ScopeAnswer.safeParse({ ...span, level: 'ic', note: '' }).success).toBe(true);
  });

  it('place a shift at one of five positions', () => {
    const places = [0, 1, 5, 6, 2.5].map((each) => ShiftPosition.safeParse(each).success);
    expect(places).toEqual([false, true, true, false, false]);
  });
});
