import { sharedValue } from '../../state/shared-value.ts';

/** Something the app reports at the bottom of the window. */
export interface Message {
  readonly id: string;
  readonly tone: 'done' | 'problem';
  readonly title?: string;
  readonly text: string;
  /** Undoes what the message reports. */
  readonly undo?: () => void;
  /** How long it is shown, in milliseconds; without it, a message stays until it is closed. */
  readonly showFor?: number;
}

const messages = sharedValue<readonly Message[]>([]);

/** The messages on the screen, newest first; a hook. */
export const useMessages = messages.useValue;

export function messagesShown(): readonly Message[] {
  return messages.get();
}

export const barId = 'messages';

/** Whether the person points at a message, or the focus is in one. */
export function areInUse(): boolean {
  return document.getElementById(barId)?.matches(':hover, :focus-within') ?? false;
}

/** Shows a message, and replaces the one with the same id and those that it makes stale. */
export function showMessage(message: Message): void {
  const others = messages
    .get()
    .filter((former) => former.id !== message.id && !makesStale(message, former));
  messages.set([message, ...others]);
}

/**
 * Of reports that disappear automatically, the newest is enough. An Undo stays for its full time, and nothing
 * disappears under the pointer or the focus.
 */
function makesStale(message: Message, former: Message): boolean {
  const bothGo = message.showFor !== undefined && former.showFor !== undefined;
  return bothGo && former.undo === undefined && !areInUse();
}

export function closeMessage(id: string): void {
  if (messages.get().some((message) => message.id === id)) {
    messages.set(messages.get().filter((message) => message.id !== id));
  }
}

/** Closes the message and undoes what it reports. */
export function undoMessage({ id, undo }: Message): void {
  closeMessage(id);
  undo?.();
}

/** The message that the undo shortcut applies to. */
export function newestWithUndo(shown: readonly Message[]): Message | undefined {
  return shown.find(({ undo }) => undo !== undefined);
}
