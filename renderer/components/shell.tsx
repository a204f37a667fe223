import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { Direction } from '../../data/model/settings.ts';
import { api } from '../api.ts';
import { toggleTables } from '../charts/use-tables.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { ErrorPage } from './error-page.tsx';
import { placePaths } from './places.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

const screens = {
  overview: () => import('../screens/overview/overview.tsx'),
  assess: () => import('../screens/assess/assess.tsx'),
  progress: () => import('../screens/progress/progress.tsx'),
  opened: () => import('../screens/progress/opened-assessment.tsx'),
  ladder: () => import('../screens/ladder/ladder.tsx'),
  plan: () => import('../screens/plan/plan.tsx'),
  settings: () => import('../screens/settings/settings.tsx'),
} as const;

const Overview = lazy(() => screens.overview().then((of) => ({ default: of.Overview })));
const Assess = lazy(() => screens.assess().then((of) => ({ default: of.Assess })));
const Progress = lazy(() => screens.progress().then((of) => ({ default: of.Progress })));
const Opened = lazy(() => screens.opened().then((of) => ({ default: of.Opened })));
const LadderScreen = lazy(() => screens.ladder().then((of) => ({ default: of.LadderScreen })));
const Plan = lazy(() => screens.plan().then((of) => ({ default: of.Plan })));
const SettingsScreen = lazy(() =>
  screens.settings().then((of) => ({ default: of.SettingsScreen })),
);

/** The rail and the screen beside it. */
export function Shell({ direction }: { readonly direction: Direction }) {
  const [location, navigate] = useLocation();
  useEffect(() => api.onGo((place) => navigate(placePaths[place])), [navigate]);
  useKeys((event) => {
    if (event.key.toLowerCase() === 't') toggleTables();
  });
  // Once the first screen stands, the others are fetched from disk, so that none opens empty.
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const load of Object.values(screens)) void load();
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <div className={classes.shell}>
      <Rail />
      <main className={classes.screen} id="screen" tabIndex={-1}>
        <div className={classes.content}>
          <ErrorPage key={location}>
            <Suspense>
              <Switch>
                <Route path="/">
                  <Overview direction={direction} />
                </Route>
                <Route path="/assess">
                  <Assess direction={direction} corrects={null} />
                </Route>
                <Route path="/assess/:id">
                  {({ id }) => <Assess key={id} direction={direction} corrects={id} />}
                </Route>
                <Route path="/progress">
                  <Progress direction={direction} />
                </Route>
                <Route path="/progress/:id">{({ id }) => <Opened key={id} id={id} />}</Route>
                <Route path="/ladder">
                  <LadderScreen direction={direction} />
                </Route>
                <Route path="/plan">
                  <Plan direction={direction} />
                </Route>
                <Route path="/settings">
                  <SettingsScreen direction={direction} />
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
