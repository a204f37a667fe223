import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { SettingsChange } from '../../../data/settings/settings.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import {
  deleteAssessment,
  insertAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { discardDraft, saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { dueNotice, type Notice } from '../../../electron/window/due-notice.ts';
import { moment, numberedId, sampleContent, sampleDraft } from '../../store/samples.ts';
import { temporaryStore } from '../../store/temporary-store.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Someone who took an assessment on 30 November and wants a notification after three months. */
function person(change: object = {}): Database {
  const db = temporaryStore();
  assess(db, 1, '2025-11-30');
  changeSettings(db, SettingsChange.parse({ notifyWhenDue: true, assessEvery: 3, ...change }));
  return db;
}

function assess(db: Database, number: number, date: string): void {
  const content = sampleContent({ date: IsoDate.parse(date) });
  insertAssessment(db, AssessmentId.parse(numberedId(number)), content, moment(number));
}

/** The app running on that data, with a clock and a timer controlled by the test. */
function running(
  db: Database | null,
  {
    day = '2026-02-28',
    isSupported = () => true,
    system = 'shows',
  }: { day?: string; isSupported?: () => boolean; system?: 'shows' | 'fails' | 'is silent' } = {},
) {
  const shown: Notice[] = [];
  const waits: number[] = [];
  let now = at(day);
  const waiting = new Set<() => void>();
  const notice = dueNotice(
    {
      db: () => db,
      clock: () => now,
      isSupported,
      show(each, outcome) {
        shown.push(each);
        if (system === 'shows') outcome.shown();
        if (system === 'fails') outcome.failed();
      },
    },
    (milliseconds, over) => {
      waits.push(milliseconds);
      const ring = () => over();
      waiting.add(ring);
      return () => void waiting.delete(ring);
    },
  );
  return {
    notice,
    shown,
    waits,
    waiting,
    ring(on = day) {
      now = at(on);
      const [ring, ...others] = waiting;
      if (ring === undefined || others.length > 0) throw new Error(`${waiting.size} wait`);
      waiting.delete(ring);
      ring();
    },
  };
}

/** Noon of the day, in the test's time zone. */
function at(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

test('a due assessment is announced once, in words', () => {
  const app = running(person());
  app.notice.start();
  app.ring();
  app.ring('2026-03-31');
  expect(app.shown).toEqual([
    {
      title: 'Your next assessment is due',
      body: 'It’s been three months since your last one. Take it when it suits you.',
    },
  ]);
});

test('it is announced on the day itself and not the day before', () => {
  const app = running(person(), { day: '2026-02-27' });
  app.notice.start();
  expect(app.shown).toEqual([]);
  app.ring('2026-02-28');
  expect(app.shown).toHaveLength(1);
});

test('a restart doesn’t announce it again', () => {
  const db = person();
  const told = ['2026-02-28', '2026-02-28', '2026-06-01'].map((day) => {
    const app = running(db, { day });
    app.notice.start();
    return app.shown.length;
  });
  expect(told).toEqual([1, 0, 0]);
});

test('a notification that the system failed to show is tried again, even at the next start', () => {
  const db = person();
  const app = running(db, { system: 'fails' });
  app.notice.start();
  app.ring();
  expect(app.shown).toHaveLength(2);
  const again = running(db);
  again.notice.start();
  again.ring();
  expect(again.shown).toHaveLength(1);
});

test('a system that never confirms gets the notification once per run', () => {
  const db = person();
  const app = running(db, { system: 'is silent' });
  app.notice.start();
  app.ring();
  expect(app.shown).toHaveLength(1);
  const again = running(db);
  again.notice.start();
  expect(again.shown).toHaveLength(1);
});

test('it checks every hour while the app runs, and then stops', () => {
  const app = running(person());
  app.notice.start();
  app.ring();
  app.ring();
  expect(app.waits).toEqual([hour, hour, hour]);
  app.notice.stop();
  expect(app.waiting.size).toBe(0);
});

test('nothing is announced unless you asked for it and set an interval', () => {
  for (const change of [{ notifyWhenDue: false }, { assessEvery: null }]) {
    const app = running(person(change), { day: '2030-01-01' });
    app.notice.start();
    expect(app.shown).toEqual([]);
  }
});

test('without an assessment nothing is due', () => {
  const db = person();
  deleteAssessment(db, AssessmentId.parse(numberedId(1)), moment(5));
  const app = running(db);
  app.notice.start();
  expect(app.shown).toEqual([]);
});

test('turned on while an assessment is due, it comes a minute after the last change of the settings', () => {
  const db = person({ notifyWhenDue: false });
  const app = running(db);
  app.notice.start();
  changeSettings(db, SettingsChange.parse({ notifyWhenDue: true, assessEvery: 1 }));
  app.notice.settingsChanged();
  changeSettings(db, SettingsChange.parse({ assessEvery: 3 }));
  app.notice.settingsChanged();
  expect(app.waits).toEqual([hour, minute, minute]);
  expect(app.shown).toEqual([]);
  app.ring();
  expect(app.shown).toHaveLength(1);
  app.ring();
  expect(app.shown).toHaveLength(1);
});

test('nothing is announced during an assessment, until its draft is discarded', () => {
  const db = person();
  saveDraft(db, sampleDraft(), moment(1));
  const app = running(db);
  app.notice.start();
  app.ring();
  expect(app.shown).toEqual([]);
  discardDraft(db, null);
  app.ring();
  expect(app.shown).toHaveLength(1);
});

test('a correction in progress doesn’t delay it', () => {
  const db = person();
  saveDraft(db, sampleDraft({ corrects: AssessmentId.parse(numberedId(1)) }), moment(1));
  const app = running(db);
  app.notice.start();
  expect(app.shown).toHaveLength(1);
});

test('a shorter interval doesn’t announce the same assessment again', () => {
  const db = person({ assessEvery: 12 });
  const app = running(db, { day: '2026-11-30' });
  app.notice.start();
  for (const every of [6, 3, 1]) {
    changeSettings(db, SettingsChange.parse({ assessEvery: every }));
    app.notice.settingsChanged();
    app.ring();
  }
  expect(app.shown).toHaveLength(1);
  assess(db, 2, '2026-12-01');
  app.ring('2027-01-01');
  expect(app.shown).toHaveLength(2);
});

test('a new assessment moves the next one, which is announced on its own day', () => {
  const db = person();
  const app = running(db);
  app.notice.start();
  assess(db, 2, '2026-03-05');
  app.ring('2026-06-04');
  expect(app.shown).toHaveLength(1);
  app.ring('2026-06-05');
  expect(app.shown).toHaveLength(2);
});

test('a computer that slept for weeks announces it once when it wakes', () => {
  const app = running(person(), { day: '2026-01-15' });
  app.notice.start();
  app.ring('2026-05-20');
  app.ring('2026-05-20');
  expect(app.shown.map(({ body }) => body)).toEqual([
    'It’s been five months since your last one. Take it when it suits you.',
  ]);
});

test('a clock set back and forth announces it once', () => {
  const app = running(person());
  app.notice.start();
  for (const day of ['2025-06-01', '2026-02-27', '2026-02-28', '2026-03-01']) app.ring(day);
  expect(app.shown).toHaveLength(1);
});

test('on a system without notifications nothing is shown, and it follows once they are available', () => {
  const db = person();
  const without = running(db, { isSupported: () => false });
  without.notice.start();
  expect(without.shown).toEqual([]);
  const withThem = running(db);
  withThem.notice.start();
  expect(withThem.shown).toHaveLength(1);
});

test('without data nothing is announced, and it checks again', () => {
  const app = running(null);
  app.notice.start();
  expect(app.shown).toEqual([]);
  expect(app.waits).toEqual([hour]);
});

test('a failed check announces nothing, and the next one follows', () => {
  const db = person();
  const app = running(db);
  db.exec('ALTER TABLE settings RENAME TO gone');
  app.notice.start();
  expect(app.shown).toEqual([]);
  expect(app.waits).toEqual([hour]);
  db.exec('ALTER TABLE gone RENAME TO settings');
  app.ring();
  expect(app.shown).toHaveLength(1);
});

test('if it can’t be recorded as announced, it is still announced only once per run', () => {
  const db = person();
  db.pragma('query_only = ON');
  const app = running(db);
  app.notice.start();
  app.ring();
  expect(app.shown).toHaveLength(1);
});
