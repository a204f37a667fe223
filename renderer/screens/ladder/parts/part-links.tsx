import { useSyncExternalStore } from 'react';
import { placePaths } from '../../../app/places.ts';
import { goToPart, type PartName } from './part.tsx';
import classes from './part-links.module.css';

/** Links to the screen's parts; they stay at the top, and mark the part in view. */
export function PartLinks({ parts }: { readonly parts: readonly PartName[] }) {
  const here = useSyncExternalStore(subscribe, () => partInSight(parts));
  return (
    <nav className={classes.links} aria-label="Parts of the ladder">
      {parts.map(({ id, title }) => (
        <a
          key={id}
          // The part after # is the screen's address, so links to a part don't use it.
          href={`#${placePaths.ladder}`}
          className={classes.link}
          aria-current={id === here ? 'location' : undefined}
          onClick={(event) => {
            event.preventDefault();
            goToPart(id);
          }}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

function subscribe(changed: () => void): () => void {
  const screen = document.getElementById('screen');
  screen?.addEventListener('scroll', changed, { passive: true });
  window.addEventListener('resize', changed);
  return () => {
    screen?.removeEventListener('scroll', changed);
    window.removeEventListener('resize', changed);
  };
}

/**
 * The last part that begins in the upper third of the screen or above it; at the end of the screen, the last
 * of all.
 */
function partInSight(parts: readonly PartName[]): string | null {
  const screen = document.getElementById('screen');
  if (screen === null || screen.scrollTop === 0) return null;
  const { scrollTop, clientHeight, scrollHeight } = screen;
  if (scrollTop + clientHeight >= scrollHeight - 2) return parts.at(-1)?.id ?? null;
  const line = screen.getBoundingClientRect().top + clientHeight / 3;
  const begins = ({ id }: PartName) => document.getElementById(id)?.getBoundingClientRect().top;
  return parts.findLast((part) => (begins(part) ?? Number.POSITIVE_INFINITY) <= line)?.id ?? null;
}
