import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { type RenderResult, render } from 'vitest-browser-react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Records } from '../../data/records.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { cssVariables, theme } from '../../renderer/app/theme.ts';
import { recordsKey } from '../../renderer/state/use-records.ts';
import { type Ready, ReadyContext } from '../../renderer/state/use-start.ts';
import { ladder } from '../data/ladder.ts';
import { mainProcess } from './main-process.ts';
import { noRecords, usualSettings } from './samples.ts';

/** Renders a part of the interface as the app does, with these records and settings, under StrictMode. */
export async function show(
  part: ReactNode,
  {
    records = noRecords,
    settings = {},
  }: { readonly records?: Records; readonly settings?: Partial<Settings> } = {},
): Promise<RenderResult> {
  mainProcess.startWith(records);
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false },
    },
  });
  client.setQueryData(recordsKey, records);
  const ready: Ready = {
    kind: 'ready',
    ladder,
    settings: { ...usualSettings, ...settings },
    access: 'full',
    dataFile: '/data/rung.db',
    isPrivate: true,
    version: '0.1.0',
  };
  return render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
        <QueryClientProvider client={client}>
          <ReadyContext value={ready}>
            <Router hook={useHashLocation}>
              <Suspense>{part}</Suspense>
            </Router>
          </ReadyContext>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
