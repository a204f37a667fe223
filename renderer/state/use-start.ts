import { type QueryClient, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type Access, api, type Start } from '../api.ts';

export type Ready = Extract<Start, { kind: 'ready' }>;

export const startKey = ['start'] as const;

/** How the app started: with a ladder and settings, or with what is wrong. */
export function useStart() {
  return useQuery({ queryKey: startKey, queryFn: startNow });
}

/** Reads how the app started before the first render; undefined if that failed, which the app reports. */
export async function prefetchStart(client: QueryClient): Promise<Start | undefined> {
  await client.prefetchQuery({ queryKey: startKey, queryFn: startNow });
  return client.getQueryData<Start>(startKey);
}

let openedAs: Access = 'full';

async function startNow(): Promise<Start> {
  const start = await api.start();
  if (start.kind === 'ready') openedAs = start.access;
  return start;
}

/** Whether nothing can be changed until Rung restarts, for text outside the started app. */
export function isOpenReadOnly(): boolean {
  return openedAs !== 'full';
}

export const ReadyContext = createContext<Ready | null>(null);

/** The ladder, the settings and where the data is. Throws outside the started app. */
export function useReady(): Ready {
  const ready = useContext(ReadyContext);
  if (!ready) throw new Error('useReady stands outside the started app');
  return ready;
}
