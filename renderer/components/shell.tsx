import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { Direction } from '../../data/model/settings.ts';
import { api } from '../api.ts';
import { toggleTables } from '../charts/use-tables.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { placePaths } from './places.ts';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

const Overview = lazy(() =>
  import('../screens/overview/overview.tsx').then(({ Overview }) => ({ default: Overview })),
);
const Assess = lazy(() =>
  import('../screens/assess/assess.tsx').then(({ Assess }) => ({ default: Assess })),
);
const Progress = lazy(() =>
  import('../screens/progress/progress.tsx').then(({ Progress }) => ({ default: Progress })),
);
const Opened = lazy(() =>
  import('../screens/progress/opened-assessment.tsx').then(({ Opened }) => ({ default: Opened })),
);
const LadderScreen = lazy(() =>
  import('../screens/ladder/ladder.tsx').then(({ LadderScreen }) => ({ default: LadderScreen })),
);
const Plan = lazy(() => import('../screens/plan/plan.tsx').then(({ Plan }) => ({ default: Plan })));
const SettingsScreen = lazy(() =>
  import('../screens/settings/settings.tsx').then(({ SettingsScreen }) => ({
    default: SettingsScreen,
  })),
);

/** The rail and the screen beside it. */
export function Shell({ direction }: { readonly direction: Direction }) {
  const [location, navigate] = useLocation();
  useEffect(() => api.onGo((place) => navigate(placePaths[place])), [navigate]);
  useKeys((event) => {
    if (event.key.toLowerCase() === 't') toggleTables();
  });
  // A new screen starts at its top.
  useEffect(() => {
    if (location) document.getElementById('screen')?.scrollTo(0, 0);
  }, [location]);
  return (
    <div className={classes.shell}>
      <Rail />
      <main className={classes.screen} id="screen" tabIndex={-1}>
        <div className={classes.content}>
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
        </div>
      </main>
    </div>
  );
}
