import { initial } from './001-initial.ts';
import { retestsAndGuesses } from './002-retests-and-guesses.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. In its own module, so that tests can substitute another list. */
export const migrations: readonly Migration[] = [initial, retestsAndGuesses];
