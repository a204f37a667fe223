import type { ReactNode, RefObject } from 'react';
import classes from './clear-answer.module.css';

/** Takes an answer back. The button goes with the answer, and the focus stays in its group. */
export function ClearAnswer({
  group,
  className = '',
  words = 'Clear',
  onClear,
  children,
}: {
  readonly group: RefObject<HTMLElement | null>;
  /** Where it stands. */
  readonly className?: string | undefined;
  readonly words?: string;
  readonly onClear: () => void;
  /** What the button says after its words, aloud, where the group around it does not. */
  readonly children?: ReactNode;
}) {
  function clear(): void {
    onClear();
    group.current?.querySelector('input')?.focus();
  }
  return (
    <button type="button" className={`${classes.clear} ${className}`} onClick={clear}>
      {words}
      {children && <span className="visually-hidden"> {children}</span>}
    </button>
  );
}
