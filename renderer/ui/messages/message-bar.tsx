import { Button, CloseButton } from '@mantine/core';
import { useRef } from 'react';
import classes from './message-bar.module.css';
import {
  barId,
  closeMessage,
  type Message,
  newestWithUndo,
  undoMessage,
  useMessages,
} from './messages.ts';
import { useBarFocus } from './use-bar-focus.ts';
import { useBarHeight } from './use-bar-height.ts';
import { undoKeys, useBarKeys } from './use-bar-keys.ts';
import { useGoingByItself } from './use-going-by-itself.ts';

/** The messages have the foot of the window to themselves, so that they cover nothing. */
export function MessageBar() {
  const messages = useMessages();
  const bar = useRef<HTMLElement>(null);
  const { entered, left, goBack } = useBarFocus(bar, messages);
  useBarHeight(bar);
  useBarKeys(bar, goBack);
  const undone = newestWithUndo(messages);
  const rows = (tone: Message['tone']) =>
    messages
      .filter((message) => message.tone === tone)
      .map((message) => (
        <MessageRow key={message.id} message={message} hasUndoKeys={message === undone} />
      ));
  return (
    <section
      ref={bar}
      id={barId}
      className={classes.bar}
      aria-label="Messages"
      aria-keyshortcuts="F6"
      data-empty={messages.length === 0}
      onFocus={entered}
      onBlur={left}
    >
      <div>{rows('problem')}</div>
      <div aria-live="polite">{rows('done')}</div>
    </section>
  );
}

function MessageRow({
  message,
  hasUndoKeys,
}: {
  readonly message: Message;
  /** Whether the undo shortcut takes back this one. */
  readonly hasUndoKeys: boolean;
}) {
  useGoingByItself(message);
  return (
    <div
      className={classes.row}
      data-tone={message.tone}
      {...(message.tone === 'problem' ? { role: 'alert' } : {})}
    >
      <p className={classes.text}>
        {message.title !== undefined && <strong>{message.title}. </strong>}
        {message.text}
      </p>
      {message.undo !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          {...(hasUndoKeys ? { 'aria-keyshortcuts': undoKeys.aria } : {})}
          onClick={() => undoMessage(message)}
        >
          Undo
          {hasUndoKeys && (
            <span className={classes.keys} aria-hidden="true">
              {undoKeys.words}
            </span>
          )}
        </Button>
      )}
      <CloseButton
        size="sm"
        aria-label="Close this message"
        title="Close (F6 moves to messages)"
        onClick={() => closeMessage(message.id)}
      />
    </div>
  );
}
