import { randomUUID } from 'node:crypto';
import { AssessmentContent, EvidenceContent } from '../../../data/assessments/assessment.ts';
import { ladderRef } from '../../../data/ladder/lookup.ts';
import { EvidenceId } from '../../../data/values/ids.ts';
import { addDays, addMonths, type IsoDate, instant } from '../../../data/values/iso-date.ts';
import { readAssessments } from '../../../electron/store/assessments/read-assessments.ts';
import { insertEvidence } from '../../../electron/store/evidence/evidence.ts';
import { saveAssessment } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { filledData, shippedLadder } from './filled-data.ts';

export const months = 120;
export const pieces = 300;

/**
 * A user-data folder of ten years: a complete assessment each month up to a month before `today`, 300 pieces of
 * evidence, many in some years and few in others, and now and then a look back on the year before.
 */
export function tenYearsData(today: IsoDate): string {
  const ladder = shippedLadder;
  const [current, target] = ladder.levels;
  if (current === undefined || target === undefined)
    throw new RangeError('the ladder is too short');
  const direction = { current: current.id, target: target.id };
  const statement = (index: number) => ({
    skill: ladder.skills[index % ladder.skills.length]?.id,
    level: ladder.levels[Math.floor(index / 7) % 2]?.id,
  });
  return filledData((db) => {
    changeSettings(db, { direction });
    db.transaction(() => {
      for (let month = 0; month < months; month++) {
        const date = addMonths(today, month - months);
        const content = AssessmentContent.parse({
          ...plain(date),
          currentLevel: direction.current,
          targetLevel: direction.target,
          ratings: ladder.skills.flatMap(({ id: skill }, row) =>
            ladder.levels.map(({ id: level }, column) => ({
              skill,
              level,
              rating: month % 31 === 9 + row ? 'no-chance' : scoreOf(month, row, column),
            })),
          ),
          week: weekOf(date, month),
          lookBacks: month % 24 === 13 ? lookBackOf(addMonths(date, -12)) : [],
        });
        saveAssessment(
          db,
          { corrects: null, content, evidence: [] },
          instant(new Date(`${date}T10:00:00Z`)),
          randomUUID,
        );
      }
      for (let index = 0; index < pieces; index++) {
        // Many at both ends of the ten years, few in the middle.
        const share = index / pieces;
        const ago = Math.round(3650 * (share < 0.5 ? share * 0.6 : 1 - (1 - share) * 0.6));
        const content = EvidenceContent.parse({
          what: `Piece ${index + 1}: ran the planning of the quarter and wrote down what was decided`,
          date: addDays(today, -ago),
          statements: [statement(index)],
        });
        insertEvidence(db, EvidenceId.parse(randomUUID()), content, instant(new Date()));
      }
    })();

    function lookBackOf(date: IsoDate) {
      const of = readAssessments(db).assessments.find((each) => each.date === date);
      if (of === undefined) return [];
      const ratings = ladder.skills
        .slice(0, 3)
        .map(({ id: skill }) => ({ skill, level: direction.target, rating: 1.5 }));
      return [{ of: of.id, date, ratings }];
    }
  });
}

function plain(date: IsoDate) {
  const none = { revisions: [], guesses: [], energy: [], scope: [], shifts: [], note: '' };
  return { ...none, date, ladder: ladderRef(shippedLadder) };
}

/** Rises slowly, in a wave; each skill and level a little different. */
function scoreOf(month: number, row: number, column: number): number {
  const level = 1.5 + (month / months) * 2.5 + Math.sin(month / (5 + row)) * 0.8 - column * 0.3;
  return Math.min(5, Math.max(1, Math.round(level * 2) / 2));
}

function weekOf(date: IsoDate, month: number) {
  const coding = 70 - Math.floor(month / 3);
  const percents = [coding, 30 - (coding - 30) / 2, 0, 0, 0, 0].map(Math.floor);
  const rest = 100 - percents.reduce((sum, each) => sum + each, 0);
  return {
    period: { kind: 'week', from: addDays(date, -8) },
    shares: shippedLadder.activities.map(({ id }, index) => ({
      activity: id,
      percent: (percents[index] ?? 0) + (index === 2 ? rest : 0),
      minutes: null,
    })),
  };
}
