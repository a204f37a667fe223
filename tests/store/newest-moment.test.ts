import { expect, test } from 'vitest';
import { instant } from '../../data/model/iso-date.ts';
import { keepAction } from '../../electron/store/actions.ts';
import { notBeforeTheData } from '../../electron/store/newest-moment.ts';
import { keepProgressNote } from '../../electron/store/progress-notes.ts';
import { saveAssessment } from '../../electron/store/records.ts';
import { idsInOrder, moment, sampleAction, sampleContent, sampleNote } from './samples.ts';
import { temporaryStore } from './temporary-store.ts';

const yearsBehind = instant(new Date('2015-01-01T08:00:00Z'));
const yearsAhead = instant(new Date('2095-01-01T08:00:00Z'));

test('where there is nothing yet, the clock is believed', () => {
  expect(notBeforeTheData(temporaryStore(), yearsBehind)).toBe(yearsBehind);
});

test('a clock that is behind is put at the newest thing in the data, and one that is ahead is left', () => {
  const db = temporaryStore();
  const newOne = { corrects: null, content: sampleContent(), evidence: [] };
  saveAssessment(db, newOne, moment(5), idsInOrder());
  expect(notBeforeTheData(db, yearsBehind)).toBe(moment(5));
  keepAction(db, sampleAction(1), moment(7));
  expect(notBeforeTheData(db, yearsBehind)).toBe(moment(7));
  keepProgressNote(db, sampleNote(7, 1), moment(9));
  expect(notBeforeTheData(db, yearsBehind)).toBe(moment(9));
  expect(notBeforeTheData(db, yearsAhead)).toBe(yearsAhead);
});
