import type { Level } from './schema.ts';

type NamedLevel = Pick<Level, 'noun' | 'name'>;

/** A level before a noun, as in "manager skills": its noun without the article, or else its name. */
export function levelKind({ noun, name }: NamedLevel): string {
  const bare = noun.replace(/^(?:an?|the)\s+/iu, '');
  return bare === noun ? name : bare;
}

/** A level's expectation, to be at or below: "manager level". */
export function levelWords(level: NamedLevel): string {
  const kind = levelKind(level);
  return /\blevel\b/iu.test(kind) ? kind : `${kind} level`;
}
