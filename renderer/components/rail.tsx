import {
  IconAdjustmentsHorizontal,
  IconChartLine,
  IconChecklist,
  IconFileText,
  IconLadder,
  IconLayoutDashboard,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { Place } from '../api.ts';
import { placePaths } from './places.ts';
import classes from './rail.module.css';

const places = [
  { place: 'overview', label: 'Overview', Icon: IconLayoutDashboard },
  { place: 'assess', label: 'Assess', Icon: IconChecklist },
  { place: 'progress', label: 'Progress', Icon: IconChartLine },
  { place: 'ladder', label: 'Ladder', Icon: IconLadder },
  { place: 'plan', label: 'Plan', Icon: IconFileText },
  { place: 'settings', label: 'Settings', Icon: IconAdjustmentsHorizontal },
] as const satisfies readonly { place: Place; label: string; Icon: typeof IconLadder }[];

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
    </nav>
  );
}
