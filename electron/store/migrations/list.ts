import { initial } from './001-initial.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in its order. A module of its own, so that tests can put another list in its place. */
export const migrations: readonly Migration[] = [initial];
