import { useSuspenseQuery } from '@tanstack/react-query';
import { api, type Records } from '../api.ts';

export const recordsKey = ['records'] as const;

/** Everything the person has put in. */
export function useRecords(): Records {
  return useSuspenseQuery({ queryKey: recordsKey, queryFn: () => api.readRecords() }).data;
}
