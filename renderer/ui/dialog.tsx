import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect } from 'react';
import { sharedValue } from '../state/shared-value.ts';

/** The open dialogs. The last one is in front. */
const dialogs = sharedValue<readonly string[]>([]);

const behind = new Set<HTMLElement>();

/** Everything that a dialog covers. While one is open, the focus and clicks can't get there, not even from a script. */
export function BehindDialogs({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={className} ref={goBehind}>
      {children}
    </div>
  );
}

function goBehind(element: HTMLDivElement | null): (() => void) | undefined {
  if (element === null) return;
  behind.add(element);
  element.inert = dialogs.get().length > 0;
  return () => void behind.delete(element);
}

/** Changes `inert` at once, without rendering: when a dialog closes, a screen may move the focus in the same commit. */
function setOpen(open: readonly string[]): void {
  dialogs.set(open);
  for (const element of behind) element.inert = open.length > 0;
}

/** A dialog that is open while it is rendered. One that opens over it gets all keys, and returns the focus when it closes. */
export function Dialog({ onClose, ...others }: Omit<ModalProps, 'opened'>) {
  const id = useId();
  const open = dialogs.useValue();
  const isUnderAnother = open.includes(id) && open.at(-1) !== id;

  useLayoutEffect(() => {
    const { activeElement } = document;
    setOpen([...dialogs.get(), id]);
    return () => {
      setOpen(dialogs.get().filter((each) => each !== id));
      returnFocusTo(activeElement, id);
    };
  }, [id]);

  return (
    <Modal
      {...others}
      opened
      inert={isUnderAnother}
      onClose={() => {
        if (!isUnderAnother) onClose();
      }}
      // The screen scrolls in its own box, and the focus is returned explicitly when the dialog is gone.
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    />
  );
}

/** Focuses the element that had the focus before the dialog, or the heading if that is gone, unless something else has the focus by then. */
function returnFocusTo(had: Element | null, closed: string): void {
  requestAnimationFrame(() => {
    if (dialogs.get().includes(closed) || document.activeElement !== document.body) return;
    const back = had instanceof HTMLElement && had.isConnected && had !== document.body;
    (back ? had : document.querySelector('h1'))?.focus({ preventScroll: true });
  });
}
