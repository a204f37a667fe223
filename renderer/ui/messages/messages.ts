import { sharedValue } from '../../state/shared-value.ts';

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

/** The messages on the screen, newest first; a hook. */
export const useMessages = messages.useValue;

export function messagesShown(): readonly Message[] {
  return messages.get();
}

/** Where the messages are. */
export const barId = 'messages';

/** Whether the person points at a message, or the focus is in one. */
export function areInUse(): boolean {
  return document.getElementById(barId)?.matches(':hover, :focus-within') ?? false;
}

/** Shows a message in place of the one with the same id, and of those that it makes stale. */
export function showMessage(message: Message): void {
  const others = messages
    .get()
    .filter((former) => former.id !== message.id && !makesStale(message, former));
  messages.set([message, ...others]);
}

/** Of reports that go by themselves the newest is enough. An Undo stays for its time, and nothing goes from under the pointer or the focus. */
function makesStale(message: Message, former: Message): boolean {
  const bothGo = message.showFor !== undefined && former.showFor !== undefined;
  return bothGo && former.undo === undefined && !areInUse();
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
  return shown.find(({ undo }) => undo !== undefined);
}
