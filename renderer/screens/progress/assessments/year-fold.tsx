import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import classes from './year-fold.module.css';

/** A year and its items, which can be collapsed and expanded. */
export function YearFold({
  year,
  count,
  open,
  children,
}: {
  readonly year: string;
  readonly count: number;
  /** Whether it is expanded at first. */
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={`${id}-year`}>
      <h2 id={`${id}-year`} className={classes.year}>
        <YearButton
          year={year}
          count={count}
          open={isOpen}
          of={id}
          toggle={() => setOpen(!isOpen)}
        />
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}

/** The button that collapses and expands a year. */
export function YearButton({
  year,
  count,
  open,
  of,
  toggle,
}: {
  readonly year: string;
  readonly count: number;
  readonly open: boolean;
  /** The id of the element it collapses. */
  readonly of: string;
  readonly toggle: () => void;
}) {
  return (
    <button
      type="button"
      className={classes.fold}
      aria-expanded={open}
      aria-controls={of}
      onClick={toggle}
    >
      <Icon name="chevron-right" size={16} stroke={1.8} />
      {year}{' '}
      <span className={classes.count}>
        · {count}
        <span className="visually-hidden"> in this year</span>
      </span>
    </button>
  );
}
