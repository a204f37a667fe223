import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorPage } from './components/error-page.tsx';
import { Shell } from './components/shell.tsx';
import { styleNonce } from './components/style-nonce.ts';
import { ReadyContext, useStart } from './hooks/use-start.ts';
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
          <Notifications position="bottom-left" limit={3} />
        </QueryClientProvider>
      </ErrorPage>
    </MantineProvider>
  );
}

function Started() {
  const start = useStart();
  if (start.error) throw start.error;
  if (!start.data) return null;
  if (start.data.kind !== 'ready') {
    return (
      <Suspense>
        <Trouble trouble={start.data} />
      </Suspense>
    );
  }
  return (
    <ReadyContext value={start.data}>
      {start.data.settings.direction ? (
        <Shell direction={start.data.settings.direction} />
      ) : (
        <Suspense>
          <Welcome />
        </Suspense>
      )}
    </ReadyContext>
  );
}
