import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { dayOrderOf, orderDates } from '../../data/text/dates.ts';
import { api } from '../api.ts';
import { OtherDataDialog } from '../features/backups/other-data.tsx';
import { Lock } from '../screens/lock/lock.tsx';
import { Trouble } from '../screens/trouble/trouble.tsx';
import { Welcome } from '../screens/welcome/welcome.tsx';
import { prefetchRecords, recordsKey } from '../state/use-records.ts';
import { useSettingsNow } from '../state/use-settings.ts';
import { prefetchStart, type Ready, ReadyContext, startKey, useStart } from '../state/use-start.ts';
import { BehindDialogs } from '../ui/dialog.tsx';
import { MessageBar } from '../ui/messages/message-bar.tsx';
import classes from './app.module.css';
import { ErrorPage } from './error-page.tsx';
import { onOtherFile } from './other-file.ts';
import { ReadOnly } from './read-only.tsx';
import { Shell } from './shell.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false },
    mutations: { networkMode: 'always', throwOnError: true },
  },
});

/** Loads what the first screen needs, so that the first frame is complete. */
export async function loadFirst(): Promise<void> {
  const start = await prefetchStart(client);
  const records = start?.kind === 'ready' ? prefetchRecords(client) : null;
  // The first use of a language takes a while, so it is while the main process reads the records.
  orderDates(dayOrderOf(navigator.language));
  await records;
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <div className={classes.window}>
        <BehindDialogs className={classes.screen}>
          <ErrorPage>
            <QueryClientProvider client={client}>
              <Router hook={useHashLocation}>
                <Started />
              </Router>
              <OtherDataDialog />
            </QueryClientProvider>
          </ErrorPage>
        </BehindDialogs>
        <MessageBar />
      </div>
    </MantineProvider>
  );
}

function Started() {
  const start = useStart();
  const client = useQueryClient();
  useEffect(
    () => onOtherFile(() => void client.invalidateQueries({ queryKey: startKey })),
    [client],
  );
  useEffect(
    () => api.onPurged(() => void client.invalidateQueries({ queryKey: recordsKey })),
    [client],
  );
  if (start.error) throw start.error;
  if (!start.data) return null;
  if (start.data.kind === 'locked') {
    const { waitSeconds } = start.data;
    const opened = () => void client.invalidateQueries({ queryKey: startKey });
    return <Lock waitSeconds={waitSeconds} opened={opened} />;
  }
  if (start.data.kind !== 'ready') {
    return <Trouble trouble={start.data} />;
  }
  return <Opened start={start.data} />;
}

function Opened({ start }: { readonly start: Ready }) {
  const settings = useSettingsNow(start.settings);
  const ready = useMemo(() => ({ ...start, settings }), [start, settings]);
  // Welcome stays until the first direction is on disk.
  const begun = start.settings.direction !== null;
  return (
    <ReadyContext value={ready}>
      <ReadOnly access={start.access}>
        {begun && settings.direction ? (
          <Shell direction={settings.direction} />
        ) : (
          <Suspense>
            <Welcome />
          </Suspense>
        )}
      </ReadOnly>
    </ReadyContext>
  );
}
