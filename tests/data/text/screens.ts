import { comparable } from '../../../data/assessments/comparable.ts';
import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import { dueSentence, nextAssessment } from '../../../data/assessments/next-assessment.ts';
import {
  olderRatings,
  olderScope,
  olderShifts,
  olderWeek,
} from '../../../data/assessments/older-parts.ts';
import { olderSkillWords, olderWords } from '../../../data/assessments/older-words.ts';
import { evidenceSummary } from '../../../data/evidence/evidence-words.ts';
import { travelDirectionOf } from '../../../data/ladder/route.ts';
import { planLead, suggestionsLead } from '../../../data/ladder/route-sentences.ts';
import { noFocusWords } from '../../../data/plan/focus-words.ts';
import { gapReason, notGaps } from '../../../data/plan/gap-sentences.ts';
import { gapWords } from '../../../data/plan/gap-words.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import { nextWeek } from '../../../data/plan/next-week.ts';
import { usualThresholds } from '../../../data/progress/change.ts';
import { firstAndNewest, type Pair, skillDifferences } from '../../../data/progress/compare.ts';
import { againSummary } from '../../../data/progress/compare-again.ts';
import { energyCompared } from '../../../data/progress/compare-energy.ts';
import { scopeCompared } from '../../../data/progress/compare-scope.ts';
import { compareLead } from '../../../data/progress/compare-sentences.ts';
import { shiftsCompared } from '../../../data/progress/compare-shifts.ts';
import { weekComparison } from '../../../data/progress/compare-week.ts';
import { differenceSentence } from '../../../data/progress/compare-words.ts';
import { progressSoFar, weekProgress } from '../../../data/progress/progress-sentences.ts';
import { sinceLastTime } from '../../../data/progress/since.ts';
import { scopeSummary } from '../../../data/scope/scope-sentences.ts';
import { AssessEvery } from '../../../data/settings/settings.ts';
import { shiftProgress } from '../../../data/shifts/shift-progress.ts';
import { shiftSummary } from '../../../data/shifts/shift-sentences.ts';
import { shiftStandings } from '../../../data/shifts/shifts.ts';
import { holdOf } from '../../../data/skills/held.ts';
import { heldSentence, holdWords } from '../../../data/skills/held-sentences.ts';
import { lineWords } from '../../../data/skills/skill-line-words.ts';
import { skillLines } from '../../../data/skills/skill-lines.ts';
import { skillSummary } from '../../../data/skills/skills.ts';
import { plain, type Sentence, type Voice } from '../../../data/text/sentence.ts';
import { distanceSentences, weekDistances } from '../../../data/week/distances.ts';
import { energyLines } from '../../../data/week/energy-words.ts';
import { levelDistance } from '../../../data/week/time.ts';
import { weekSummary } from '../../../data/week/time-sentences.ts';
import { weekLength, weekMoves } from '../../../data/week/week-hours.ts';
import { moveSentence, movesLead } from '../../../data/week/week-hours-sentences.ts';
import { ladder } from '../ladder.ts';
import type { History } from './any-history.ts';

/** What the Overview, Focus, Progress, Compare, Ladder and the growth plan say about a history, and their tables. */
export function screensOf(history: History) {
  const { assessments, direction, evidence } = history;
  const latest = latestAnswers(ladder, assessments, direction);
  const answers = answersOf(latest);
  if (answers === null) throw new Error('a history has an assessment');
  const ranked = rankedGaps(ladder, answers, direction, evidence);
  const pair = firstAndNewest(ladder, assessments, direction.target);
  return {
    latest,
    answers,
    ranked,
    pair,
    overview: overview(history),
    focus: {
      names: ranked.map(
        ({ gap }) => gapWords(ladder, gap, travelDirectionOf(ladder, direction))?.name ?? '',
      ),
      reasons: ranked.map((each) => gapReason(ladder, each)),
      left: notGaps(ladder, answers, direction),
    },
    progress: progress(history),
    compare: pair && compare(history, pair),
    older: {
      kicker: olderWords(ladder, latest),
      ratings: olderRatings(
        ladder,
        latest,
        ladder.levels.map(({ id }) => id),
      ),
      scope: olderScope(ladder, latest),
      shifts: olderShifts(ladder, latest),
      week: olderWeek(latest),
      plan: olderSkillWords(ladder, latest),
    },
  };
}

type Screens = ReturnType<typeof screensOf>;

function overview(history: History, voice: Voice = 'you') {
  const { assessments, direction, evidence, weeklyHours, today } = history;
  const { target } = direction;
  const latest = latestAnswers(ladder, assessments, direction);
  const answers = answersOf(latest);
  if (answers === null) throw new Error('a history has an assessment');
  const ranked = rankedGaps(ladder, answers, direction, evidence);
  const { week } = answers;
  const moves = week && weekMoves(ladder, week.shares, target, weekLength([week], weeklyHours));
  const lines = nextWeek(
    ladder,
    { actions: [], gaps: ranked.map(({ gap }) => gap), answers, direction, weeklyHours },
    today,
  );
  const every = AssessEvery.parse(3);
  return {
    lately: sinceLastTime(
      ladder,
      { inOrder: comparable(assessments, ladder), actions: [], evidence },
      target,
      usualThresholds,
      today,
    ).map(plain),
    headline: plain(skillSummary(ladder, answers.ratings, target, voice)),
    noFocus: noFocusWords(ladder, answers, direction, ranked),
    nextWeek: lines.map((line) => (line.kind === 'action' ? '' : plain(line.sentence))),
    week: week && plain(weekSummary(ladder, week.shares, week.period.kind)),
    weekTable: week && ladder.levels.map(({ id }) => levelDistance(ladder, week.shares, id)),
    moves: moves && plain(movesLead(ladder, target, moves, voice)),
    moveList: (moves?.moves ?? []).map((move) => plain(moveSentence(move))),
    shifts: plain(shiftSummary(shiftStandings(ladder, answers.shifts, direction), 'now', voice)),
    scope: plain(scopeSummary(ladder, answers.scope, target)),
    energy: energyLines(ladder, answers.energy, week?.shares ?? null, target).map(({ sentence }) =>
      plain(sentence),
    ),
    held: plain(heldSentence(ladder, assessments, target, answers.date, voice)),
    heldTable: ladder.skills.map(({ id: skill }) =>
      holdWords(holdOf(ladder, assessments, { skill, level: target }), answers.date),
    ),
    due: dueSentence(nextAssessment(assessments, every), today),
  };
}

function progress({ assessments, direction, evidence, today }: History) {
  const { target } = direction;
  return {
    skills: progressSoFar(ladder, assessments, target, usualThresholds).map(plain),
    lines: skillLines(ladder, assessments, target, evidence).map((line) => lineWords(ladder, line)),
    week: weekProgress(ladder, assessments, target).map(plain),
    distances: distanceSentences(ladder, weekDistances(ladder, assessments), target).map(plain),
    shifts: shiftProgress(ladder, assessments, direction).map(plain),
    evidence: plain(evidenceSummary(evidence, today)),
  };
}

function compare({ assessments, direction, evidence }: History, pair: Pair) {
  const { target } = direction;
  const differences = skillDifferences(
    ladder,
    assessments,
    evidence,
    pair,
    target,
    usualThresholds,
  );
  const again = againSummary(ladder, differences, usualThresholds);
  return {
    differences,
    lead: compareLead(ladder, pair, differences, target, usualThresholds).map(plain),
    table: differences.map((each) => differenceSentence(ladder, each, false, usualThresholds)),
    week: weekComparison(ladder, pair, target).map(plain),
    others: [
      ...scopeCompared(ladder, pair).sentences,
      ...shiftsCompared(ladder, pair).sentences,
      ...(energyCompared(ladder, pair)?.sentences ?? []),
      ...(again === null ? [] : [again]),
    ].map((sentence: Sentence) => plain(sentence)),
  };
}

/** Every paragraph of these screens, and of the plan in the person's own voice. */
export function paragraphsOf(history: History, screens: Screens): readonly string[] {
  const { focus, progress: moved, compare: compared, older } = screens;
  const said = (words: ReturnType<typeof overview>) => [
    ...words.lately,
    words.headline,
    words.noFocus,
    ...words.nextWeek,
    words.week,
    words.moves,
    words.shifts,
    words.scope,
    ...words.energy,
    words.held,
    words.due,
  ];
  const suggestions = suggestionsLead(ladder, history.direction);
  return [
    ...said(screens.overview),
    ...said(overview(history, 'I')),
    ...focus.reasons,
    focus.left,
    ...moved.skills,
    ...moved.lines,
    ...moved.week,
    ...moved.distances,
    ...moved.shifts,
    moved.evidence,
    ...(compared === null
      ? []
      : [...compared.lead, ...compared.table, ...compared.week, ...compared.others]),
    older.ratings,
    older.scope,
    older.shifts,
    older.week,
    planLead(ladder, history.direction),
    planLead(ladder, history.direction, 'I'),
    suggestions,
  ].filter((words) => words !== null);
}
