import type { Assessment, Evidence } from '../assessments/assessment.ts';
import { earlierThan, lastTime } from '../assessments/last-time.ts';
import { lastTimeWords } from '../assessments/last-time-words.ts';
import { anchorWords, halves } from '../assessments/score.ts';
import { recentEvidence } from '../evidence/evidence.ts';
import { newestFirst } from '../evidence/evidence-of-skill.ts';
import { descriptorOf, skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import { shortened } from '../text/shortened.ts';
import type { LevelId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { SkillStanding } from './skills.ts';

/** So much of a piece of evidence is enough to recognise it. */
const enough = 120;

/** What a skill's point on a radar says when it is pointed at. */
export interface SkillNote {
  readonly skill: string;
  /** The ladder's own words at that level. */
  readonly description: string;
  /** "1½, between Not me yet and Starting to · 2½ below". */
  readonly score: string;
  /** The newest evidence, or that there is none from the six months before; its text is shortened. */
  readonly evidence: { readonly words: string; readonly text: string | null };
  /** "Last time 3, in May."; null where nothing was rated. */
  readonly lastTime: string | null;
}

export interface SkillNoteView {
  readonly level: LevelId;
  /** The day of the standing's rating; the assessment's if it has none. */
  readonly on: IsoDate;
  /** The evidence so far. */
  readonly evidence: readonly Evidence[];
  /** The assessments so far, whether before that day or not. */
  readonly assessments: readonly Assessment[];
  readonly today: IsoDate;
  /** `then`: for an assessment in the past, with what was known on its day. */
  readonly when: 'now' | 'then';
}

/** The words about one skill's standing at a level. */
export function skillNote(ladder: Ladder, standing: SkillStanding, view: SkillNoteView): SkillNote {
  const { skill } = standing;
  return {
    skill: skillOf(ladder, skill).name,
    description: descriptorOf(ladder, { skill, level: view.level }),
    score: scoreWords(standing, view.when),
    evidence: evidenceWords(standing, view),
    lastTime: beforeWords(ladder, standing, view),
  };
}

function scoreWords(standing: SkillStanding, when: SkillNoteView['when']): string {
  switch (standing.kind) {
    case 'rated': {
      const { score, below } = standing;
      return `${anchorWords(score)}${below > 0 ? ` · ${halves(below)} below` : ''}`;
    }
    case 'no-chance':
      return 'You had no chance to show it';
    case 'not-rated':
      return when === 'now' ? 'Not rated yet' : 'Not rated';
  }
}

/** A score is solid by the evidence from the six months before it, so that period is named; without one, today counts. */
function evidenceWords(
  { skill, kind }: SkillStanding,
  { level, on, evidence, today, when }: SkillNoteView,
): SkillNote['evidence'] {
  const isUnrated = kind === 'not-rated' && when === 'now';
  const day = isUnrated ? today : on;
  const ofThis = newestFirst(
    evidence.filter(({ statements }) =>
      statements.some((each) => each.skill === skill && each.level === level),
    ),
  );
  const [recent] = recentEvidence(ofThis, day);
  const [later] = when === 'now' ? ofThis.filter(({ date }) => date > day) : [];
  const newest = later ?? recent;
  const text = newest === undefined ? null : shortened(newest.what, enough);
  if (recent === undefined) {
    const none =
      day === today
        ? 'No evidence from the last six months'
        : `No evidence from the six months before ${formatDate(day)}`;
    const words =
      later === undefined ? `${none}.` : `${none}, but some from ${formatDate(later.date)}:`;
    return { words, text };
  }
  const after = later === undefined || isUnrated ? '' : ', after this rating';
  return { words: `Newest evidence, from ${formatDate((later ?? recent).date)}${after}:`, text };
}

function beforeWords(
  ladder: Ladder,
  { skill, kind }: SkillStanding,
  { level, on, assessments, today }: SkillNoteView,
): string | null {
  const before = lastTime(earlierThan(ladder, assessments, on, null), skill, level);
  if (before !== null) return `${lastTimeWords(before, today)}.`;
  return kind === 'not-rated' ? null : 'You hadn’t rated it before.';
}
