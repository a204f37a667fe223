import { type ReactNode, useId } from 'react';
import classes from './chart-figure.module.css';
import { toggleTables, useTables } from './use-tables.ts';

/** A chart with the table of its numbers one key (T) away. `says` is the chart in a sentence, read aloud in its place. */
export function ChartFigure({
  name,
  says,
  table,
  children,
}: {
  readonly name: string;
  readonly says: string;
  readonly table: ReactNode;
  readonly children: ReactNode;
}) {
  const open = useTables();
  const id = useId();
  return (
    <figure className={classes.figure} aria-label={name}>
      <div role="img" aria-label={says} className={classes.chart}>
        {children}
      </div>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        aria-keyshortcuts="T"
        onClick={toggleTables}
      >
        {open ? 'Hide the table' : 'Show as a table'}
        <span aria-hidden="true">
          {' '}
          <kbd>T</kbd>
        </span>
      </button>
      <div id={id} hidden={!open}>
        {table}
      </div>
    </figure>
  );
}
