import type { ReactNode, RefObject } from 'react';

/** Takes an answer back. The button goes with the answer, and the focus stays in its group. */
export function ClearAnswer({
  group,
  className,
  onClear,
  children,
}: {
  readonly group: RefObject<HTMLElement | null>;
  readonly className: string | undefined;
  readonly onClear: () => void;
  /** What the button says after "Clear", aloud. */
  readonly children: ReactNode;
}) {
  function clear(): void {
    onClear();
    group.current?.querySelector('input')?.focus();
  }
  return (
    <button type="button" className={className} onClick={clear}>
      Clear<span className="aloud"> {children}</span>
    </button>
  );
}
