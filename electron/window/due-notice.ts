import type { Database } from 'better-sqlite3';
import { noticeWhenDue } from '../../data/assessments/next-assessment.ts';
import { type IsoDate, instant, localDay } from '../../data/values/iso-date.ts';
import { hasNewDraft } from '../store/assessments/drafts.ts';
import { readAssessments } from '../store/assessments/read-assessments.ts';
import { tryDisk } from '../store/disk/failure.ts';
import { saveDueNotice, wasNoticeShown } from '../store/settings/due-notices.ts';
import { readSettings } from '../store/settings/settings.ts';
import { timer, type Wait } from '../wait.ts';

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
  /** The system reports the outcome later, if at all. */
  readonly show: (notice: Notice, outcome: NoticeOutcome) => void;
}

export interface NoticeOutcome {
  /** The notification is visible; it may be reported more than once. */
  readonly shown: () => void;
  /** The system could not show it. */
  readonly failed: () => void;
}

export interface DueNotice {
  /** Checks now, and then every hour. */
  start(): void;
  /** The settings have changed: checks again once the person has had time to change more. */
  settingsChanged(): void;
  stop(): void;
}

const aMinute = 60_000;
const anHour = 60 * aMinute;

/**
 * Shows a notification, while the app runs and if the person asked for it, that the next assessment is due.
 * It shows one per due day, only for days later than the last one shown, and none while an assessment is
 * under way. It counts as shown when the system has shown it; otherwise it is tried again an hour later.
 */
export function dueNotice(ports: DueNoticePorts, wait: Wait = timer): DueNotice {
  let callOff = () => {};
  let handedOver: IsoDate | null = null; // the due day of the last notification given to the system
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
      if (notice === null || (handedOver !== null && notice.due <= handedOver)) return;
      const { due, title, body } = notice;
      handedOver = due;
      ports.show({ title, body }, { shown: () => recordShown(due), failed: () => forget(due) });
    } catch {
      // Errors are ignored, because nobody waits for it and the next check comes in an hour.
    }
  }
  function recordShown(due: IsoDate): void {
    const db = ports.db();
    if (db !== null) tryDisk(() => saveDueNotice(db, due, instant(ports.clock())));
  }
  function forget(due: IsoDate): void {
    if (handedOver === due) handedOver = null;
  }
  return { start: look, settingsChanged: () => lookIn(aMinute), stop: () => callOff() };
}

/** Null if there is nothing to show. */
function noticeToShow(db: Database, now: Date): ReturnType<typeof noticeWhenDue> {
  const { notifyWhenDue, assessEvery } = readSettings(db);
  if (!notifyWhenDue || assessEvery === null || hasNewDraft(db)) return null;
  const notice = noticeWhenDue(readAssessments(db).assessments, assessEvery, localDay(now));
  return notice === null || wasNoticeShown(db, notice.due) ? null : notice;
}
