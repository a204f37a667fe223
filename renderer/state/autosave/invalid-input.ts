import { fits } from '../../../data/text/fitting-texts.ts';
import type { InvalidInput } from '../../../data/text/invalid-input.ts';
import { fieldsOf, invalidInputOf } from '../../../data/text/invalid-input-fields.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { api, type SaveResult } from '../../api.ts';
import type { AutosavePorts } from './autosave.ts';

type Fields = Readonly<Record<string, string>>;

/** The keys of the invalid input on disk. */
const inputKeys = new Set<string>();

/** Registers invalid input from an earlier session of the app. */
export function registerInvalidInput(typing: readonly InvalidInput[]): void {
  for (const { place } of typing) inputKeys.add(place);
}

/** The fields of the input whose key `find` recognizes, each with its result. */
export function findInvalidInput<Found>(
  typing: readonly InvalidInput[],
  find: (inputKey: string) => Found | null,
): readonly (readonly [Found, Fields])[] {
  return typing.flatMap((each) => {
    const found = find(each.place);
    return found === null ? [] : [[found, fieldsOf(each)] as const];
  });
}

/**
 * Saves the valid part of a record, and stores the invalid input separately on disk, unless it is too long
 * even for that.
 */
export function withInvalidInput<Content>(
  inputKey: string,
  fields: (content: Content) => Fields,
  save: AutosavePorts<Content>['save'],
): AutosavePorts<Content>['save'] {
  return async (content) => {
    const outcome = await save(content);
    if (outcome?.kind === 'not-saved') return outcome;
    const all = outcome?.kind === 'invalid' ? Object.entries(fields(content)) : [];
    const fitting = all.filter(([, typed]) => fits(typed));
    const stored = await store(inputKey, Object.fromEntries(fitting));
    if (stored?.kind === 'not-saved') return stored;
    const isOnlyHere = fitting.length < all.length;
    return isOnlyHere && outcome?.kind === 'invalid' ? { ...outcome, isOnlyHere } : outcome;
  };
}

/** Discards the invalid input under this key, if there is any. */
export async function discardInvalidInput(inputKey: string): Promise<void> {
  await store(inputKey, {});
}

async function store(inputKey: string, fields: Fields): Promise<SaveResult<Instant> | null> {
  const isEmpty = Object.keys(fields).length === 0;
  if (isEmpty && !inputKeys.has(inputKey)) return null;
  inputKeys.add(inputKey);
  const outcome = await api.saveInvalidInput(invalidInputOf(inputKey, fields));
  if (isEmpty && outcome.kind === 'saved') inputKeys.delete(inputKey);
  return outcome;
}
