import { localDay } from '../../data/values/iso-date.ts';
import { manyRecords } from '../helpers/many-records.ts';

/** A user-data folder of somebody who has assessed every week for a year, and plans and notes a lot. */
export function yearOfData(): string {
  const howMany = { weeks: 52, actions: 60, deletedActions: 6, notes: 20, evidence: 100 };
  return manyRecords(localDay(new Date()), howMany);
}
