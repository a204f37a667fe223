import type { Database } from 'better-sqlite3';
import { noticeWhenDue } from '../data/insight/next-assessment.ts';
import { instant, localDay } from '../data/model/iso-date.ts';
import { hasNewDraft } from './store/drafts.ts';
import { keepDueNotice } from './store/due-notices.ts';
import { readAssessments } from './store/read-assessments.ts';
import { readSettings } from './store/settings.ts';
import { timer, type Wait } from './wait.ts';

/** What the system shows. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

export interface DueNoticePorts {
  /** Null while no data is open. */
  readonly db: () => Database | null;
  readonly clock: () => Date;
  /** Whether the system shows notifications at all. */
  readonly isSupported: () => boolean;
  readonly show: (notice: Notice) => void;
}

export interface DueNotice {
  /** Looks now, and from then on every hour. */
  start(): void;
  /** The settings have changed: looks again once the person has had time to change them further. */
  settingsChanged(): void;
  stop(): void;
}

const aMinute = 60_000;
const anHour = 60 * aMinute;

/**
 * Tells, while the app runs, that the next assessment is due, and only when asked to: once for each due
 * day that is later than the last one told of, and not while one is under way.
 */
export function dueNotice(ports: DueNoticePorts, wait: Wait = timer): DueNotice {
  let callOff = () => {};
  const lookIn = (milliseconds: number) => {
    callOff();
    callOff = wait(milliseconds, look);
  };
  function look(): void {
    lookIn(anHour);
    try {
      const db = ports.db();
      if (db === null || !ports.isSupported()) return;
      const notice = noticeToShow(db, ports.clock());
      if (notice !== null) ports.show(notice);
    } catch {
      // A look that fails is none: nobody waits for it, and the next one comes in an hour.
    }
  }
  return { start: look, settingsChanged: () => lookIn(aMinute), stop: () => callOff() };
}

/** Null when there is nothing to tell. What is given is kept as told first, so that it can't be told twice. */
function noticeToShow(db: Database, now: Date): Notice | null {
  const { notifyWhenDue, assessEvery } = readSettings(db);
  if (!notifyWhenDue || assessEvery === null || hasNewDraft(db)) return null;
  const notice = noticeWhenDue(readAssessments(db).assessments, assessEvery, localDay(now));
  if (notice === null || !keepDueNotice(db, notice.due, instant(now))) return null;
  return { title: notice.title, body: notice.body };
}
