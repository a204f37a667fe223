import { type ReactNode, useState } from 'react';

/** Content that is collapsed under a line until the person expands it; it is rendered no sooner. */
export function Folded({
  summary,
  className,
  children,
}: {
  readonly summary: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={className}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
