import { localDay } from '../../data/values/iso-date.ts';
import { manyRecords } from '../helpers/data/many-records.ts';

/** A user-data folder of someone who has assessed weekly for a year, with many actions and notes. */
export function yearOfData(): string {
  const howMany = { weeks: 52, actions: 60, deletedActions: 6, notes: 20, evidence: 100 };
  return manyRecords(localDay(new Date()), howMany);
}
