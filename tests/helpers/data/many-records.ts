import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { AssessmentContent, EvidenceContent } from '../../../data/assessments/assessment.ts';
import { ladderRef } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { SentProgressNote } from '../../../data/plan/action.ts';
import { Direction } from '../../../data/settings/settings.ts';
import { ActionId, EvidenceId } from '../../../data/values/ids.ts';
import { addDays, type IsoDate, instant } from '../../../data/values/iso-date.ts';
import { insertEvidence } from '../../../electron/store/evidence/evidence.ts';
import { deleteAction } from '../../../electron/store/plan/actions.ts';
import { saveProgressNote } from '../../../electron/store/plan/progress-notes.ts';
import { saveAssessment } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { action, filledData, shippedLadder } from './filled-data.ts';

export interface HowMany {
  /** Weekly assessments with every answer, the newest a week before today. */
  readonly weeks?: number;
  /** Open actions: every seventh is for a gap, every fifth has a due date, every eleventh an intention. */
  readonly actions?: number;
  /** Deleted ones besides the actions. */
  readonly deletedActions?: number;
  /** Progress notes of the first action. */
  readonly notes?: number;
  /** One or more a day, the newest today. */
  readonly evidence?: number;
}

/** A user-data folder of someone with a lot of data, on the way from the first level to the second. */
export function manyRecords(today: IsoDate, howMany: HowMany): string {
  return filledData((db) => {
    changeSettings(db, { direction: Direction.parse(direction(shippedLadder)) });
    db.transaction(() => fill(db, today, howMany))();
  });
}

function fill(db: Database, today: IsoDate, howMany: HowMany): void {
  const { weeks = 0, actions = 0, evidence = 0, notes = 0, deletedActions = 0 } = howMany;
  const levels = direction(shippedLadder);
  for (let week = weeks; week > 0; week--) addAssessment(db, addDays(today, -7 * week), week);
  const ids = Array.from({ length: actions }, (_, index) =>
    action(db, {
      what: `Action ${String(index + 1).padStart(4, '0')}`,
      gap: index % 7 === 3 ? { kind: 'skill', skill: 'people', level: levels.target } : null,
      due: index % 5 === 0 ? addDays(today, (index % 400) - 200) : null,
      when: index % 11 === 0 ? 'the sprint ends' : '',
      will: index % 11 === 0 ? 'ask two people first' : '',
    }),
  );
  for (let number = 1; number <= deletedActions; number++) {
    const id = ActionId.parse(action(db, { what: `Deleted ${number}` }));
    deleteAction(db, id, instant(new Date()));
  }
  for (let note = 1; note <= notes; note++) {
    const date = addDays(today, note - notes);
    saveProgressNote(
      db,
      SentProgressNote.parse({ id: randomUUID(), action: ids[0], date, text: `Note ${note}` }),
      instant(new Date()),
    );
  }
  for (let piece = 0; piece < evidence; piece++) {
    const skill = shippedLadder.skills[piece % shippedLadder.skills.length]?.id;
    const content = EvidenceContent.parse({
      what: `Piece ${evidence - piece}: ran the planning of the quarter and wrote down what was decided`,
      date: addDays(today, -Math.floor((piece * 3640) / Math.max(evidence, 3640))),
      statements: [{ skill, level: piece % 2 === 0 ? levels.current : levels.target }],
    });
    insertEvidence(db, EvidenceId.parse(randomUUID()), content, instant(new Date()));
  }
}

function direction({ levels: [current, target] }: Ladder) {
  if (current === undefined || target === undefined)
    throw new RangeError('the ladder is too short');
  return { current: current.id, target: target.id };
}

function addAssessment(db: Database, date: IsoDate, week: number): void {
  const { activities, levels, scope, skills, transitions } = shippedLadder;
  const { current, target } = direction(shippedLadder);
  const coding = 40 + (week % 30);
  const percents = [coding, 80 - coding, 8, 6, 4, 2];
  const content = AssessmentContent.parse({
    date,
    ladder: ladderRef(shippedLadder),
    currentLevel: current,
    targetLevel: target,
    ratings: skills.flatMap(({ id: skill }, row) =>
      levels.map(({ id: level }, column) => ({
        skill,
        level,
        rating: 1 + ((Math.floor(week / 9) + row * 2 + column) % 9) / 2,
      })),
    ),
    week: {
      period: { kind: 'week', from: addDays(date, -8) },
      shares: activities.map(({ id }, index) => ({
        activity: id,
        percent: percents[index] ?? 0,
        minutes: null,
      })),
    },
    energy: [],
    scope: scope.map(({ id }, index) => ({
      dimension: id,
      level: levels[index % 2]?.id ?? current,
      note: '',
    })),
    shifts: transitions.flatMap(({ id, shifts }) =>
      shifts.map((shift, index) => ({
        transition: id,
        shift: shift.id,
        position: 1 + ((index + Math.floor(week / 26)) % 5),
      })),
    ),
    revisions: [],
    guesses: [],
    lookBacks: [],
    note: '',
  });
  const at = instant(new Date(`${date}T10:00:00Z`));
  saveAssessment(db, { corrects: null, content, evidence: [] }, at, randomUUID);
}
