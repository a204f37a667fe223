import { useSuspenseQuery } from '@tanstack/react-query';
import { api, type Records } from '../api.ts';
import { knowHeld } from './holding.ts';

export const recordsKey = ['records'] as const;

/** Everything the person has put in. */
export function useRecords(): Records {
  return useSuspenseQuery({ queryKey: recordsKey, queryFn: readRecords }).data;
}

async function readRecords(): Promise<Records> {
  const records = await api.readRecords();
  knowHeld(records.heldTyping);
  return records;
}
