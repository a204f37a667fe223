import { z } from 'zod';
import { type ActionContent, ActionStatus, type SentProgressNote } from '../plan/action.ts';
import { Gap } from '../plan/gap.ts';
import { ActionId, ProgressNoteId } from '../values/ids.ts';
import { IsoDate } from '../values/iso-date.ts';
import type { InvalidInput } from './invalid-input.ts';

type Fields = Readonly<Record<string, string>>;

type Texts = Pick<ActionContent, 'what' | 'when' | 'will'>;

/**
 * An action's unsaved input. If the action was saved before, only the texts matter. Texts that were too long
 * to save are absent.
 */
export type InvalidAction = Omit<ActionContent, 'source' | keyof Texts> & Partial<Texts>;

export const inputKeyOfAction = (id: ActionId): string => `action ${id}`;
export const inputKeyOfNote = (id: ProgressNoteId): string => `progress-note ${id}`;
export const inputKeyOfPath = 'path';
export const inputKeyOfSettings = 'settings';

/** The id in a key such as "action 7f0c…"; null in any other. */
export function actionAt(inputKey: string): ActionId | null {
  return ActionId.safeParse(/^action (.+)$/.exec(inputKey)?.[1]).data ?? null;
}

export function noteAt(inputKey: string): ProgressNoteId | null {
  return ProgressNoteId.safeParse(/^progress-note (.+)$/.exec(inputKey)?.[1]).data ?? null;
}

export function invalidInputOf(inputKey: string, fields: Fields): InvalidInput {
  return {
    place: inputKey,
    fields: Object.entries(fields).map(([field, typed]) => ({ field, typed })),
  };
}

export function fieldsOf({ fields }: InvalidInput): Fields {
  return Object.fromEntries(fields.map(({ field, typed }) => [field, typed]));
}

export function actionFields({ what, when, will, due, status, gap }: ActionContent): Fields {
  const ofGap = Object.entries(gap ?? {}).map(([name, value]) => [`gap.${name}`, value]);
  return { what, when, will, due: due ?? '', status, ...Object.fromEntries(ofGap) };
}

/** Null if the fields don't belong to an action. */
export function readActionFields(fields: Fields): InvalidAction | null {
  const ofGap = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith('gap.') ? [[name.slice('gap.'.length), value]] : [],
  );
  const read = ActionFields.safeParse({
    ...fields,
    gap: ofGap.length === 0 ? null : Object.fromEntries(ofGap),
    due: fields['due'] === '' ? null : fields['due'],
  });
  return read.data ?? null;
}

export function noteFields({ action, date, text }: SentProgressNote): Fields {
  return { action, date, text };
}

/** Null if the fields don't belong to a progress note. */
export function readNoteFields(fields: Fields): Omit<SentProgressNote, 'id'> | null {
  return NoteFields.safeParse(fields).data ?? null;
}

const ActionFields = z.object({
  what: z.string().exactOptional(),
  when: z.string().exactOptional(),
  will: z.string().exactOptional(),
  due: IsoDate.nullable(),
  status: ActionStatus,
  gap: Gap.nullable(),
});

const NoteFields = z.object({ action: ActionId, date: IsoDate, text: z.string() });
