import { expect, test } from 'vitest';
import type { Assessment, Evidence } from '../../../data/assessments/assessment.ts';
import { type SkillNoteView, skillNote } from '../../../data/skills/skill-note.ts';
import { skillStandings } from '../../../data/skills/skills.ts';
import { assessment, day, director, evidence, ladder, manager, rating, skill } from '../ladder.ts';

type Given = number | 'no-chance' | null;
const people = (date: string, number: number, value: Given): Assessment =>
  assessment(date, number, {
    ratings: value === null ? [] : [rating('people', manager, value)],
  });
const piece = (date: string, number: number, what = 'Ran the hiring loop'): Evidence => ({
  ...evidence(date, number, [{ skill: skill('people'), level: manager }]),
  what,
});

/** The note about People at the manager level, rated on 14 November 2026 and read a week later. */
function note(value: Given, view: Partial<SkillNoteView> = {}) {
  const newest = people('2026-11-14', 9, value);
  const standing = skillStandings(ladder, newest.ratings, manager).find(
    (each) => each.skill === 'people',
  );
  if (standing === undefined) throw new Error('the ladder has no People');
  return skillNote(ladder, standing, {
    level: manager,
    on: day('2026-11-14'),
    evidence: [],
    today: day('2026-11-21'),
    when: 'now',
    ...view,
    assessments: [...(view.assessments ?? []), newest],
  });
}

test('a note has the skill, the ladder’s description and the score in words', () => {
  expect(note(3)).toEqual({
    skill: 'People',
    description: 'Coaching ICs, 1:1s, hiring',
    score: '3, Some of the time · 1 below',
    evidence: { words: 'No evidence from the six months before 14 November 2026.', text: null },
    lastTime: 'You hadn’t rated it before.',
  });
});

test('the score is said with its anchors, and with its distance only where it is below', () => {
  const score = (value: Given, when: SkillNoteView['when'] = 'now') => note(value, { when }).score;
  expect(score(1.5)).toBe('1½, between Not me yet and Starting to · 2½ below');
  expect(score(4)).toBe('4, Most of the time');
  expect(score(4.5)).toBe('4½, between Most of the time and Others learn it from me');
  expect(score('no-chance')).toBe('You had no chance to show it');
  expect(score(null)).toBe('Not rated yet');
  expect(score(null, 'then')).toBe('Not rated');
});

test('the newest evidence of the six months before the score is shown with its day', () => {
  const about = (...pieces: readonly Evidence[]) => note(3, { evidence: pieces }).evidence;
  expect(about(piece('2026-05-14', 1, 'Led it'), piece('2026-05-13', 2))).toEqual({
    words: 'Newest evidence, from 14 May 2026:',
    text: 'Led it',
  });
  expect(about(piece('2026-05-13', 1))).toEqual({
    words: 'No evidence from the six months before 14 November 2026.',
    text: null,
  });
  const elsewhere = evidence('2026-11-01', 1, [{ skill: skill('people'), level: director }]);
  expect(about(elsewhere).text).toBeNull();
  expect(about(piece('2026-11-01', 1, `Led\n${'x'.repeat(200)}`)).text).toBe(
    `Led ${'x'.repeat(116)}…`,
  );
});

test('evidence added after the score is shown, but not as its evidence', () => {
  const later = piece('2026-11-20', 2, 'Coached Ana');
  expect(note(3, { evidence: [later] }).evidence).toEqual({
    words:
      'No evidence from the six months before 14 November 2026, but some from 20 November 2026:',
    text: 'Coached Ana',
  });
  expect(note(3, { evidence: [piece('2026-11-01', 1), later] }).evidence).toEqual({
    words: 'Newest evidence, from 20 November 2026, after this rating:',
    text: 'Coached Ana',
  });
  expect(note(3, { evidence: [later], when: 'then' }).evidence).toEqual({
    words: 'No evidence from the six months before 14 November 2026.',
    text: null,
  });
});

test('without a rating, or on its day, evidence counts back from today', () => {
  const today = 'No evidence from the last six months.';
  expect(note(null).evidence).toEqual({ words: today, text: null });
  expect(note(3, { today: day('2026-11-14') }).evidence).toEqual({ words: today, text: null });
  expect(note(null, { evidence: [piece('2026-11-20', 1)] }).evidence.words).toBe(
    'Newest evidence, from 20 November 2026:',
  );
});

test('last time’s score has its month, and its year unless it is this year', () => {
  const before = (value: Given, ...assessments: readonly Assessment[]) =>
    note(value, { assessments }).lastTime;
  const earlier = [people('2025-12-31', 1, 2.5), people('2026-05-03', 2, 3)] as const;
  expect(before(4, ...earlier)).toBe('Last time 3, in May.');
  expect(before('no-chance', earlier[0])).toBe('Last time 2½, in December 2025.');
  expect(before(4, people('2026-05-03', 2, 'no-chance'))).toBe(
    'Last time, in May, you had no chance to show it.',
  );
  expect(before(4, people('2026-05-03', 2, null))).toBe('You hadn’t rated it before.');
  expect(before(null)).toBeNull();
  // What came after isn’t before.
  expect(before(4, people('2026-11-20', 3, 5))).toBe('You hadn’t rated it before.');
});
