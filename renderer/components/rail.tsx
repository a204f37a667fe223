import {
  IconAdjustmentsHorizontal,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconLadder,
  IconLayoutDashboard,
  IconPencilPlus,
} from '@tabler/icons-react';
import { Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import type { Place } from '../api.ts';
import { openEvidence } from './evidence-dialog-open.ts';
import { placePaths } from './places.ts';
import classes from './rail.module.css';
import { chord } from './shortcuts.ts';
import { useWaitingEvidence } from './use-waiting-evidence.ts';

const places = [
  { place: 'overview', label: 'Overview', Icon: IconLayoutDashboard },
  { place: 'assess', label: 'Assess', Icon: IconChecklist },
  { place: 'progress', label: 'Progress', Icon: IconChartLine },
  { place: 'ladder', label: 'Ladder', Icon: IconLadder },
  { place: 'plan', label: 'Plan', Icon: IconFileText },
  { place: 'settings', label: 'Settings', Icon: IconAdjustmentsHorizontal },
] as const satisfies readonly { place: Place; label: string; Icon: typeof IconLadder }[];

const addEvidence = chord('E', { shift: true });

export function Rail() {
  const [location] = useLocation();
  return (
    <nav className={classes.rail} aria-label="Places">
      <span className={classes.mark} aria-hidden="true">
        <IconLadder size={20} stroke={2} />
      </span>
      {places.map(({ place, label, Icon }) => {
        const path = placePaths[place];
        const here = path === '/' ? location === '/' : location.startsWith(path);
        return (
          <Link
            key={place}
            href={path}
            className={classes.place}
            aria-current={here ? 'page' : undefined}
          >
            <Icon size={22} stroke={1.6} aria-hidden="true" />
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
        <IconPencilPlus size={22} stroke={1.6} aria-hidden="true" />
        Add evidence
        <Suspense>
          <DraftWaiting />
        </Suspense>
      </button>
    </nav>
  );
}

/** A dot where a new piece of evidence is half written. */
function DraftWaiting() {
  if (!useWaitingEvidence().isNewWaiting) return null;
  return (
    <span className={classes.waiting}>
      <span className="aloud">, draft waiting</span>
    </span>
  );
}
