import { type JsonPositions, readJsonText } from './json-text.ts';
import { type Ladder, type LadderProblem, LadderShape } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { wholeLadderProblems } from './whole-ladder.ts';

export type ReadLadder =
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | { readonly kind: 'broken'; readonly problems: readonly LadderProblem[] };

/** Reads a ladder file's text as a ladder, or lists everything that is wrong with it in the order of the file. */
export function readLadder(text: string): ReadLadder {
  // Editors on Windows put a byte order mark at the start.
  const file = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJsonText(file);
  if (json.kind === 'broken') {
    const message = `The file isn’t valid JSON. ${json.message}`;
    return { kind: 'broken', problems: [{ path: `line ${json.line}`, message }] };
  }
  const value: unknown = JSON.parse(file);
  const read = LadderShape.safeParse(value, { reportInput: true });
  const shape = read.success ? [] : shapeProblems(read.error);
  const problems = [
    ...json.repeated.map((path) => ({
      path,
      message: 'This appears twice. Delete one of them.',
    })),
    ...shape,
    ...wholeLadderProblems(value),
  ];
  return read.success && problems.length === 0
    ? { kind: 'ladder', ladder: read.data }
    : { kind: 'broken', problems: inFileOrder(problems, json.positions) };
}

/** Something missing is listed at the object that lacks it. */
function inFileOrder(
  problems: readonly LadderProblem[],
  positions: JsonPositions,
): readonly LadderProblem[] {
  return problems.toSorted((a, b) => positionOf(a.path, positions) - positionOf(b.path, positions));
}

function positionOf(path: string, positions: JsonPositions): number {
  const position = positions.get(path);
  if (position !== undefined) return position;
  const parent = path.replace(/(?:\.?[^.[\]]+|\[[^\]]*\])$/, '');
  return parent === path ? 0 : positionOf(parent, positions);
}
