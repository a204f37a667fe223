import { Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import type { Place } from '../api.ts';
import { openEvidence } from '../features/evidence/evidence-dialog-open.ts';
import { useWaitingEvidence } from '../features/evidence/use-waiting-evidence.ts';
import { chord } from '../ui/focus/shortcuts.ts';
import { Icon } from '../ui/icon.tsx';
import { placePaths } from './places.ts';
import classes from './rail.module.css';

const places = [
  { place: 'overview', label: 'Overview' },
  { place: 'assess', label: 'Assess' },
  { place: 'progress', label: 'Progress' },
  { place: 'ladder', label: 'Ladder' },
  { place: 'plan', label: 'Plan' },
  { place: 'settings', label: 'Settings' },
] as const satisfies readonly { place: Place; label: string }[];

const addEvidence = chord('E', { shift: true });

export function Rail() {
  const [location] = useLocation();
  return (
    <nav className={classes.rail} aria-label="Main">
      <span className={classes.mark} aria-hidden="true">
        <Icon name="ladder" size={20} stroke={2} />
      </span>
      {places.map(({ place, label }) => {
        const path = placePaths[place];
        const here = path === '/' ? location === '/' : location.startsWith(path);
        return (
          <Link
            key={place}
            href={path}
            className={classes.place}
            title={label}
            aria-current={here ? 'page' : undefined}
          >
            <Icon name={place} size={22} stroke={1.6} />
            {label}
          </Link>
        );
      })}
      <button
        type="button"
        className={`${classes.place} ${classes.add}`}
        title={`Add evidence (${addEvidence.words})`}
        aria-keyshortcuts={addEvidence.aria}
        onClick={() => openEvidence({ kind: 'new' })}
      >
        <Icon name="add-evidence" size={22} stroke={1.6} />
        Add evidence
        <Suspense>
          <DraftWaiting />
        </Suspense>
      </button>
    </nav>
  );
}

/** A dot while new evidence is half written. */
function DraftWaiting() {
  if (!useWaitingEvidence().isNewWaiting) return null;
  return (
    <span className={classes.waiting}>
      <span className="visually-hidden">, unfinished draft</span>
    </span>
  );
}
