import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorPage } from './components/error-page.tsx';
import { OtherDataDialog } from './components/other-data.tsx';
import { ReadOnly } from './components/read-only.tsx';
import { Shell } from './components/shell.tsx';
import { styleNonce } from './components/style-nonce.ts';
import { ReadyContext, startKey, useStart } from './hooks/use-start.ts';
import { Lock } from './screens/lock/lock.tsx';
import { cssVariables, theme } from './theme.ts';

const Trouble = lazy(() =>
  import('./screens/trouble/trouble.tsx').then(({ Trouble }) => ({ default: Trouble })),
);
const Welcome = lazy(() =>
  import('./screens/welcome/welcome.tsx').then(({ Welcome }) => ({ default: Welcome })),
);

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false },
    mutations: { networkMode: 'always', throwOnError: true },
  },
});

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ErrorPage>
        <QueryClientProvider client={client}>
          <Router hook={useHashLocation}>
            <Started />
          </Router>
          <OtherDataDialog />
          <Notifications position="bottom-left" limit={3} />
        </QueryClientProvider>
      </ErrorPage>
    </MantineProvider>
  );
}

function Started() {
  const start = useStart();
  const client = useQueryClient();
  if (start.error) throw start.error;
  if (!start.data) return null;
  if (start.data.kind === 'locked') {
    const { waitSeconds } = start.data;
    const opened = () => void client.invalidateQueries({ queryKey: startKey });
    return <Lock waitSeconds={waitSeconds} opened={opened} />;
  }
  if (start.data.kind !== 'ready') {
    return (
      <Suspense>
        <Trouble trouble={start.data} />
      </Suspense>
    );
  }
  return (
    <ReadyContext value={start.data}>
      <ReadOnly access={start.data.access}>
        {start.data.settings.direction ? (
          <Shell direction={start.data.settings.direction} />
        ) : (
          <Suspense>
            <Welcome />
          </Suspense>
        )}
      </ReadOnly>
    </ReadyContext>
  );
}
