import { type ReactNode, useId } from 'react';
import { useReady } from '../state/use-start.ts';
import classes from './chart-figure.module.css';
import { Pictured } from './pictured.tsx';
import { toggleTables, useTables } from './use-tables.ts';

/** A chart with a table of its numbers one key (T) away. `description` is a sentence for screen readers. */
export function ChartFigure({
  name,
  description,
  table,
  beside,
  over,
  children,
}: {
  readonly name: string;
  readonly description: string;
  readonly table: ReactNode;
  /** Shown next to the drawing and read separately, such as a legend. */
  readonly beside?: ReactNode;
  /** Laid over the drawing, and left out of its image: what can be pressed in it. */
  readonly over?: ReactNode;
  readonly children: ReactNode;
}) {
  const open = useTables();
  const { singleKeys } = useReady().settings;
  const id = useId();
  return (
    <figure className={classes.figure} aria-label={name}>
      <Pictured
        className={beside ? classes.two : undefined}
        beside={
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={id}
            aria-keyshortcuts={singleKeys ? 'T' : undefined}
            onClick={toggleTables}
          >
            {open ? 'Hide the table' : 'Show as a table'}
            {singleKeys && (
              <span aria-hidden="true">
                {' '}
                <kbd>T</kbd>
              </span>
            )}
          </button>
        }
      >
        <div className={classes.layers}>
          <div role="img" aria-label={description} className={classes.chart}>
            {children}
          </div>
          {over}
        </div>
        {beside}
      </Pictured>
      <div id={id} hidden={!open}>
        {open && table}
      </div>
    </figure>
  );
}
