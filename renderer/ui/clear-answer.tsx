import type { ReactNode, RefObject } from 'react';
import classes from './clear-answer.module.css';

/** Clears an answer. The button disappears with the answer, and the focus stays in its group. */
export function ClearAnswer({
  group,
  className = '',
  words = 'Clear',
  onClear,
  children,
}: {
  readonly group: RefObject<HTMLElement | null>;
  readonly className?: string | undefined;
  readonly words?: string;
  readonly onClear: () => void;
  /** Completes the button's text for screen readers, if the group around it doesn't. */
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
