import { SegmentedControl } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './settings.module.css';

/** A part of the settings: its heading, and its fields. */
export function Part({
  title,
  heading,
  note,
  children,
}: {
  readonly title: string;
  /** For a part whose focused element may disappear. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.part} aria-label={title}>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {note && <p className={classes.soft}>{note}</p>}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

/** One of a few. */
export function Choice({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
}) {
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={choose}
      />
    </div>
  );
}
