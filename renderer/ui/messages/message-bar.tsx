import { Button, CloseButton } from '@mantine/core';
import { useId, useRef } from 'react';
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

/** The messages have their own space at the bottom of the window, so that they cover nothing. */
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
      onKeyDown={(event) => {
        if (event.key === 'Escape') goBack();
      }}
    >
      <div>{rows('problem')}</div>
      <div aria-live="polite">{rows('done')}</div>
    </section>
  );
}

/** Escape leaves the messages: Mantine's dialogs ignore elements with this attribute. */
const ownEscape = { 'data-mantine-stop-propagation': 'true' } as const;

function MessageRow({
  message,
  hasUndoKeys,
}: {
  readonly message: Message;
  /** Whether the undo shortcut applies to this one. */
  readonly hasUndoKeys: boolean;
}) {
  useGoingByItself(message);
  const id = useId();
  return (
    <div
      className={classes.row}
      data-tone={message.tone}
      {...(message.tone === 'problem' ? { role: 'alert' } : {})}
    >
      <p id={`${id}-text`} className={classes.text}>
        {message.title !== undefined && <strong>{message.title}. </strong>}
        {message.text}
      </p>
      {message.undo !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-describedby={`${id}-text`}
          {...(hasUndoKeys ? { 'aria-keyshortcuts': undoKeys.aria } : {})}
          {...ownEscape}
          onClick={() => undoMessage(message)}
        >
          {hasUndoKeys && (
            <span className={classes.keys} aria-hidden="true">
              {undoKeys.words}
            </span>
          )}
          Undo
        </Button>
      )}
      <CloseButton
        size="sm"
        aria-label="Close this message"
        title="Close (F6 moves to messages)"
        aria-describedby={`${id}-text`}
        {...ownEscape}
        onClick={() => closeMessage(message.id)}
      />
    </div>
  );
}
