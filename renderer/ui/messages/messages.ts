import { sharedValue } from '../../hooks/shared-value.ts';

/** Something the app reports at the foot of the window. */
export interface Message {
  readonly id: string;
  readonly tone: 'done' | 'problem';
  readonly title?: string;
  readonly text: string;
  /** Takes back what the message reports. */
  readonly undo?: () => void;
  /** How long it is shown, in milliseconds; a message without it stays until it is closed. */
  readonly showFor?: number;
}

const messages = sharedValue<readonly Message[]>([]);

/** The messages on the screen, oldest first; a hook. */
export const useMessages = messages.useValue;

export function messagesShown(): readonly Message[] {
  return messages.get();
}

/** Shows a message in place of the one with the same id. Of those that go by themselves, only the newest is shown. */
export function showMessage(message: Message): void {
  const goesByItself = message.showFor !== undefined;
  const others = messages
    .get()
    .filter(({ id, showFor }) => id !== message.id && !(goesByItself && showFor !== undefined));
  messages.set([...others, message]);
}

export function closeMessage(id: string): void {
  if (messages.get().some((message) => message.id === id)) {
    messages.set(messages.get().filter((message) => message.id !== id));
  }
}

/** Closes the message and takes back what it reports. */
export function undoMessage({ id, undo }: Message): void {
  closeMessage(id);
  undo?.();
}

/** What the undo shortcut takes back. */
export function newestWithUndo(shown: readonly Message[]): Message | undefined {
  return shown.findLast(({ undo }) => undo !== undefined);
}
