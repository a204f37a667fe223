import { Suspense, useCallback, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { Direction } from '../../data/settings/settings.ts';
import { api } from '../api.ts';
import { useOfferedPicture } from '../charts/copy-picture.ts';
import { toggleTables } from '../charts/use-tables.ts';
import { AddEvidence, evidenceDialog } from '../features/evidence/add-evidence.tsx';
import { recoveryKey } from '../features/passphrase/recovery-key.ts';
import { Overview } from '../screens/overview/overview.tsx';
import { useMenuEvents } from '../state/privacy-screen.ts';
import { letterOf } from '../ui/focus/pressed-key.ts';
import { useKeys } from '../ui/focus/use-keys.ts';
import { ErrorPage } from './error-page.tsx';
import { FindBar } from './find/find-bar.tsx';
import {
  againPath,
  comparePath,
  evidencePath,
  placePaths,
  planParts,
  planPaths,
  screenAt,
} from './places.ts';
import { Rail } from './rail.tsx';
import { screenOf } from './screen-of.tsx';
import classes from './shell.module.css';

const assess = screenOf(async () => (await import('../screens/assess/assess.tsx')).Assess);
const again = screenOf(async () => (await import('../screens/again/again.tsx')).Again);
const progress = screenOf(async () => (await import('../screens/progress/progress.tsx')).Progress);
const opened = screenOf(
  async () => (await import('../screens/progress/assessments/opened-assessment.tsx')).Opened,
);
const evidence = screenOf(
  async () => (await import('../screens/progress/evidence/evidence-page.tsx')).EvidencePage,
);
const compare = screenOf(
  async () => (await import('../screens/progress/compare/compare.tsx')).Compare,
);
const ladder = screenOf(async () => (await import('../screens/ladder/ladder.tsx')).LadderScreen);
const plan = screenOf(async () => (await import('../screens/plan/plan.tsx')).Plan);
const settings = screenOf(
  async () => (await import('../screens/settings/settings.tsx')).SettingsScreen,
);
const recoveryKeySheet = screenOf(
  async () =>
    (await import('../screens/settings/passphrase/recovery-key-sheet.tsx')).RecoveryKeySheet,
);
const screens = [
  assess,
  again,
  progress,
  opened,
  evidence,
  compare,
  ladder,
  plan,
  settings,
  recoveryKeySheet,
  evidenceDialog,
] as const;

/** The navigation and the screen next to it. */
export function Shell({ direction }: { readonly direction: Direction }) {
  const [location, navigate] = useLocation();
  const key = recoveryKey.useValue();
  useMenuEvents(useCallback(() => api.onGo((place) => navigate(placePaths[place])), [navigate]));
  useOfferedPicture();
  useKeys((event) => {
    if (letterOf(event) === 't' && document.querySelector('[aria-keyshortcuts="T"]') !== null) {
      toggleTables();
    }
  });
  // After the first screen is shown, the others are loaded from disk, so that none opens empty.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const { preload } of screens) void preload();
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <div className={classes.shell}>
      <Rail />
      <FindBar />
      <AddEvidence />
      {key !== null && (
        <Suspense>
          <recoveryKeySheet.Screen recoveryKey={key} close={() => recoveryKey.set(null)} />
        </Suspense>
      )}
      <main className={classes.screen} id="screen" tabIndex={-1}>
        <div className={classes.content}>
          <ErrorPage key={screenAt(location)}>
            <Suspense>
              <Switch>
                <Route path="/">
                  <Overview direction={direction} />
                </Route>
                <Route path="/assess">
                  <assess.Screen direction={direction} corrects={null} />
                </Route>
                <Route path="/assess/:id">
                  {({ id }) => <assess.Screen key={id} direction={direction} corrects={id} />}
                </Route>
                <Route path={againPath}>
                  <again.Screen />
                </Route>
                <Route path="/progress">
                  <progress.Screen direction={direction} />
                </Route>
                <Route path={evidencePath}>
                  <evidence.Screen />
                </Route>
                <Route path={`${comparePath}/:one?/:other?`}>
                  {({ one, other }) => (
                    <compare.Screen direction={direction} one={one} other={other} />
                  )}
                </Route>
                <Route path="/progress/:id">{({ id }) => <opened.Screen key={id} id={id} />}</Route>
                <Route path="/ladder">
                  <ladder.Screen direction={direction} />
                </Route>
                {planParts.map((part) => (
                  <Route key={part} path={planPaths[part]}>
                    <plan.Screen direction={direction} part={part} />
                  </Route>
                ))}
                <Route path="/settings">
                  <settings.Screen direction={direction} />
                </Route>
                <Route>
                  <Redirect to="/" />
                </Route>
              </Switch>
            </Suspense>
          </ErrorPage>
        </div>
      </main>
    </div>
  );
}
