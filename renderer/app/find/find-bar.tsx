import { ActionIcon, TextInput } from '@mantine/core';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { useMenuEvents } from '../../state/privacy-screen.ts';
import { isUnderDialog } from '../../ui/focus/is-under-dialog.ts';
import { Icon } from '../../ui/icon.tsx';
import classes from './find-bar.module.css';
import './find-marks.css';
import { useFind } from './use-find.ts';

/** Opens above the screen when the person wants to find something on it, and returns the focus when it closes. */
export function FindBar() {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useMenuEvents(
    useCallback(
      () =>
        api.onFind(() => {
          // A dialog keeps the focus until it is closed.
          if (isUnderDialog()) return;
          const { activeElement } = document;
          if (!activeElement?.closest('search')) before.current = activeElement;
          setOpen(true);
          field.current?.focus();
          field.current?.select();
        }),
      [],
    ),
  );
  function close(): void {
    setOpen(false);
    // The element that had the focus may be gone with another screen.
    const had = before.current;
    const back = had instanceof HTMLElement && had.isConnected && had !== document.body;
    (back ? had : document.querySelector('h1'))?.focus({ preventScroll: true });
  }
  return isOpen && <OpenFindBar field={field} close={close} />;
}

function OpenFindBar({
  field,
  close,
}: {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly close: () => void;
}) {
  const { wanted, matches, at, seek, step } = useFind();
  useEffect(() => field.current?.focus(), [field]);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  }
  return (
    <search className={classes.bar} onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        className={classes.field}
        size="xs"
        aria-label="Find on this page"
        placeholder="Find on this page"
        dir="auto"
        value={wanted}
        onChange={({ currentTarget: { value } }) => seek(value)}
      />
      <span role="status" className={classes.count}>
        {countWords(wanted, matches.length, at)}
      </span>
      <ActionIcon
        variant="subtle"
        aria-label="Previous"
        disabled={matches.length === 0}
        onClick={() => step(-1)}
      >
        <Icon name="chevron-up" size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label="Next"
        disabled={matches.length === 0}
        onClick={() => step(1)}
      >
        <Icon name="chevron-down" size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label="Close" onClick={close}>
        <Icon name="close" size={18} stroke={1.6} />
      </ActionIcon>
    </search>
  );
}

function countWords(wanted: string, count: number, at: number): string {
  if (wanted.trim() === '') return '';
  return count === 0 ? 'No results' : `${at + 1} of ${count}`;
}
