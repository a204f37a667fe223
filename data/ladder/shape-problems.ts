import type { z } from 'zod';
import { keyPath } from './json-text.ts';
import type { LadderProblem } from './schema.ts';

/** A schema's errors as paths and plain words. */
export function shapeProblems(error: z.ZodError): readonly LadderProblem[] {
  return error.issues.flatMap((issue) => problemsOf(issue));
}

function problemsOf(issue: z.core.$ZodIssue): readonly LadderProblem[] {
  const path = pathOf(issue.path) || 'the whole file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: keyPath(pathOf(issue.path), key),
        message: 'A ladder has no field with this name here. Check the spelling, or delete it.',
      }));
    case 'invalid_key':
      // No valid id looks like this: the check of the whole ladder says which ids exist.
      return [];
    case 'invalid_type':
      return [{ path, message: wrongType(issue) }];
    case 'too_small':
      return [{ path, message: tooSmall(issue) }];
    case 'too_big':
      return [{ path, message: tooBig(issue) }];
    case 'not_multiple_of':
      return [{ path, message: `Use steps of ${issue.divisor}.` }];
    default:
      return [{ path, message: sentence(issue.message) }];
  }
}

function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : keyPath(path, String(key))),
    '',
  );
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

function wrongType(issue: z.core.$ZodIssueInvalidType): string {
  const wanted = kinds[issue.expected] ?? issue.expected;
  return issue.input === undefined ? `This is missing. Add ${wanted}.` : `Use ${wanted} here.`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  // Lists and texts have the schema's own words, which name what to add.
  if (issue.origin !== 'number' && issue.origin !== 'int') return sentence(issue.message);
  return issue.inclusive ? `Use ${issue.minimum} or more.` : `Use a number above ${issue.minimum}.`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  return issue.origin === 'string'
    ? `Use at most ${issue.maximum} characters.`
    : `Use ${issue.maximum} or less.`;
}

/** With a capital at the start and a full stop at the end. */
function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
}
