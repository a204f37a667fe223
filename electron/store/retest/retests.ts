import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Score } from '../../../data/assessments/score.ts';
import type { Retest, RetestAnswer } from '../../../data/retest/retest.ts';
import { AssessmentId, LevelId, SkillId } from '../../../data/values/ids.ts';
import { type Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';

/**
 * Saves a retest and replaces the one of the same assessment, unless that one is done: then nothing changes. One
 * that was declined can still be answered.
 */
export function saveRetest(db: Database, retest: Retest, now: Instant): Instant {
  const { of, date, done, answers } = retest;
  db.transaction(() => {
    const { changes } = db
      .prepare(`
        INSERT INTO retest (assessment_id, date, done) VALUES (@of, @date, @done)
        ON CONFLICT (assessment_id) DO UPDATE SET date = @date, done = @done
        WHERE done = 0 OR NOT EXISTS (SELECT 1 FROM retest_answer WHERE assessment_id = @of)`)
      .run({ of, date, done: Number(done) });
    if (changes === 0) return;
    db.prepare('DELETE FROM retest_answer WHERE assessment_id = @of').run({ of });
    const insert = db.prepare(`
      INSERT INTO retest_answer
        (assessment_id, position, skill, level, first_score, answered, score)
      VALUES (@of, @position, @skill, @level, @first, @answered, @score)`);
    for (const [position, { skill, level, first, again }] of answers.entries()) {
      const score = typeof again === 'number' ? again : null;
      insert.run({ of, position, skill, level, first, answered: Number(again !== null), score });
    }
  }).immediate();
  return now;
}

/** The retests of assessments that aren't deleted, in the order in which they were started. Two queries. */
export function readRetests(db: Database): readonly Retest[] {
  return retestsWhere(db, 'assessment.deleted_at IS NULL');
}

/** Every retest, also of deleted assessments that can be restored, in the order in which they were started. */
export function readAllRetests(db: Database): readonly Retest[] {
  return retestsWhere(db, 'TRUE');
}

function retestsWhere(db: Database, condition: string): readonly Retest[] {
  const answers = groupedBy(
    rowsOf(db, answerRows, AnswerRow),
    ({ assessment_id }) => assessment_id,
  );
  const retests = `
    SELECT retest.assessment_id, retest.date, retest.done
    FROM retest JOIN assessment ON assessment.id = retest.assessment_id
    WHERE ${condition} ORDER BY retest.number`;
  return rowsOf(db, retests, RetestRow).map(({ assessment_id: of, date, done }) => ({
    of,
    date,
    done: done === 1,
    answers: answers(of).map(answerOf),
  }));
}

function answerOf({ skill, level, ...row }: z.infer<typeof AnswerRow>): RetestAnswer {
  const again = row.answered === 0 ? null : (row.score ?? 'no-chance');
  return { skill, level, first: row.first_score, again };
}

const answerRows = `
  SELECT assessment_id, skill, level, first_score, answered, score
  FROM retest_answer ORDER BY assessment_id, position`;

const Flag = z.union([z.literal(0), z.literal(1)]);
const RetestRow = z.object({ assessment_id: AssessmentId, date: IsoDate, done: Flag });
const AnswerRow = z.object({
  assessment_id: AssessmentId,
  skill: SkillId,
  level: LevelId,
  first_score: Score,
  answered: Flag,
  score: Score.nullable(),
});
