import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, type Records } from '../api.ts';
import { registerInvalidInput } from './autosave/invalid-input.ts';

export const recordsKey = ['records'] as const;

/** All of the person's records. */
export function useRecords(): Records {
  return useSuspenseQuery({ queryKey: recordsKey, queryFn: readRecords }).data;
}

/** Reads all records before the first render. */
export function prefetchRecords(client: QueryClient): Promise<void> {
  return client.prefetchQuery({ queryKey: recordsKey, queryFn: readRecords });
}

/** A hook: updates the records on the screen with a change that was just saved. */
export function useChangeRecords(): (change: (records: Records) => Records) => void {
  const client = useQueryClient();
  return useCallback((change) => changeRecords(client, change), [client]);
}

/** Updates the records on the screen with a change that was just saved. */
export function changeRecords(client: QueryClient, change: (records: Records) => Records): void {
  client.setQueryData<Records>(recordsKey, (records) => records && change(records));
  // Records that are being read may be from before the change, and would undo it.
  if (client.isFetching({ queryKey: recordsKey }) > 0) {
    void client.invalidateQueries({ queryKey: recordsKey });
  }
}

async function readRecords(): Promise<Records> {
  const records = await api.readRecords();
  registerInvalidInput(records.invalidInput);
  return records;
}
