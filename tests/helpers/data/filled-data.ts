import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AssessmentContent, EvidenceContent } from '../../../data/assessments/assessment.ts';
import { readLadder } from '../../../data/ladder/load.ts';
import { ladderRef } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { accelerators } from '../../../data/plan/accelerators.ts';
import { ActionContent, SentAction, SentProgressNote } from '../../../data/plan/action.ts';
import { Focus } from '../../../data/plan/gap.ts';
import { PathContent } from '../../../data/plan/path.ts';
import { addDays, addMonths, instant, localDay } from '../../../data/values/iso-date.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveAction } from '../../../electron/store/plan/actions.ts';
import { saveFocus } from '../../../electron/store/plan/focus.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import { saveProgressNote } from '../../../electron/store/plan/progress-notes.ts';
import { saveAssessment } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { freshFolder } from '../launch/launch-rung.ts';

/** A user-data folder with a database filled by the store itself, to start the app with. */
export function filledData(fill: (db: Database) => void): string {
  const userData = freshFolder('rung-data-');
  const db = openDatabase(join(userData, 'rung.db'));
  try {
    fill(db);
  } finally {
    db.close();
  }
  return userData;
}

export const shippedLadder = readShipped();

function readShipped(): Ladder {
  const file = new URL('../../../data/ladders/engineering-leadership.json', import.meta.url);
  const read = readLadder(readFileSync(file, 'utf8'));
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems));
  return read.ladder;
}

const now = new Date();
const today = localDay(now);

/** What people might write: long text, unbroken text, another script, markup. */
const longTexts = [
  'Run the weekly planning with the team and write down what was decided. '.repeat(12).trim(),
  'x'.repeat(300),
  'خطة النمو: أقود الاجتماع الأسبوعي وأكتب ما تقرر فيه',
  '<b>Not bold</b> & <script>alert(1)</script> | a pipe',
  'Two lines:\nthe second one',
] as const;

/** This many one-line actions make the list cross a page boundary. */
export const shortActions = 12;

/** Sentences that are only in private places. */
export const planted = {
  note: 'PLANTED-NOTE I doubt this',
  scopeNote: 'PLANTED-SCOPE two interns',
  progressNote: 'PLANTED-PROGRESS it was hard',
  pathNote: 'PLANTED-PATH I might stay',
  evidence: 'PLANTED-EVIDENCE the payments split',
  dropped: 'PLANTED-DROPPED something I let go',
} as const;

/**
 * Everything that a growth plan can contain; planted words are in the private places. `long` has twelve
 * assessments and long texts, `brief` has two and short ones.
 */
export function everything(db: Database, size: 'long' | 'brief' = 'long'): void {
  const ladder = shippedLadder;
  changeSettings(db, {
    direction: { current: level(0), target: level(1) },
    name: 'Ada '.repeat(49).trim(),
    role: 'Principal engineer of the platform and its many parts',
  });
  const months = size === 'long' ? 12 : 2;
  for (let month = months - 1; month >= 0; month--) {
    saveAssessment(
      db,
      {
        corrects: null,
        content: contentOf(month, size),
        evidence: month === 0 ? pieces(size) : [],
      },
      instant(now),
      randomUUID,
    );
  }
  const texts = size === 'long' ? longTexts : [];
  const offers = accelerators(ladder, { current: level(0), target: level(3) });
  const adopted = offers.flatMap(({ universal, own }) => [
    ...universal.slice(0, 1),
    ...own.slice(0, 1),
  ]);
  for (const [index, what] of [...texts, ...adopted.map((offer) => offer.what)].entries()) {
    action(db, {
      what,
      source: adopted[index - texts.length]?.source ?? null,
      gap: index % 2 === 0 ? { kind: 'skill', skill: 'people', level: 'manager' } : null,
      due: addDays(today, index * 11 - 30),
      status: ['planned', 'doing', 'done'][index % 3],
      when: index % 4 === 0 ? 'a pull request teaches something' : '',
      will: index % 4 === 0 ? 'say it in person' : '',
    });
  }
  for (let count = 1; count <= (size === 'long' ? shortActions : 2); count++) {
    action(db, {
      what: `Step ${String(count).padStart(2, '0')} of a long way`,
      due: addDays(today, count),
    });
  }
  action(db, { what: planted.dropped, status: 'dropped' });
  const noted = action(db, { what: 'With a note' });
  saveProgressNote(
    db,
    SentProgressNote.parse({
      id: randomUUID(),
      action: noted,
      date: today,
      text: planted.progressNote,
    }),
    instant(now),
  );
  saveFocus(
    db,
    Focus.parse([
      { kind: 'skill', skill: 'people', level: 'manager' },
      { kind: 'time', activity: 'coding', level: 'director' },
      { kind: 'shift', transition: 'director-to-vp', shift: 'business-metrics' },
    ]),
  );
  savePath(
    db,
    PathContent.parse({
      draws: ladder.path.considerations.map(({ id }, index) => ({
        consideration: id,
        draw: ['ic', 'both', 'management', 'neither'][index],
      })),
      leaning: 'stay',
      note: planted.pathNote,
    }),
    instant(now),
  );
}

function contentOf(monthsAgo: number, size: 'long' | 'brief'): AssessmentContent {
  const ladder = shippedLadder;
  const percents = [45, 12, 22, 3, 13, 5];
  return AssessmentContent.parse({
    date: addMonths(today, -monthsAgo),
    ladder: ladderRef(ladder),
    currentLevel: level(0),
    targetLevel: level(1),
    ratings: ladder.skills.flatMap(({ id }, row) =>
      ladder.levels.map((each, column) => ({
        skill: id,
        level: each.id,
        rating: 1 + ((row + column + monthsAgo) % 9) / 2,
      })),
    ),
    week: {
      period: { kind: 'week', from: addDays(addMonths(today, -monthsAgo), -8) },
      shares: ladder.activities.map(({ id }, index) => ({
        activity: id,
        percent: percents[index],
        minutes: null,
      })),
    },
    scope: ladder.scope.map(({ id }, index) => ({
      dimension: id,
      level: index === 0 ? null : level(index % 4),
      note: index === 0 ? planted.scopeNote : '',
    })),
    shifts: ladder.transitions.flatMap(({ id, shifts }) =>
      shifts.map((shift, index) => ({
        transition: id,
        shift: shift.id,
        position: 1 + ((index + monthsAgo) % 5),
      })),
    ),
    revisions: [],
    guesses: [],
    energy: [],
    lookBacks: [],
    note: `${planted.note}\n${size === 'long' ? longTexts[0] : ''}`,
  });
}

function pieces(size: 'long' | 'brief'): readonly EvidenceContent[] {
  return [planted.evidence, ...(size === 'long' ? longTexts : [])].map((what, index) =>
    EvidenceContent.parse({
      what,
      date: addDays(today, -index * 9),
      statements: [{ skill: 'people', level: 'manager' }],
    }),
  );
}

/** Saves an action with only the given fields set; returns its id. */
export function action(db: Database, content: Readonly<Record<string, unknown>>): string {
  const plain = { source: null, gap: null, due: null, status: 'planned', when: '', will: '' };
  const id = randomUUID();
  const sent = { id, content: ActionContent.parse({ ...plain, ...content }) };
  saveAction(db, SentAction.parse(sent), instant(now));
  return id;
}

function level(rung: number) {
  const found = shippedLadder.levels[rung];
  if (found === undefined) throw new RangeError(`The ladder has no rung ${rung}.`);
  return found.id;
}
