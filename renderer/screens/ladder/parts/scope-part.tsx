import { type ScopeAnswer, scopeGiven } from '../../../../data/assessments/assessment.ts';
import { useReady } from '../../../state/use-start.ts';
import { LevelTable, type Shown } from '../level-table.tsx';
import { YouMark } from '../you-mark.tsx';
import { Part, type PartName } from './part.tsx';

/** The responsibilities of each level, and which values apply (ladder: Organizational Scope). */
export function ScopePart({
  part,
  shown,
  answers,
  older,
}: {
  readonly part: PartName;
  readonly shown: Shown;
  readonly answers: readonly ScopeAnswer[];
  /** When its older answers were given, in words; null if all are from the newest assessment. */
  readonly older: string | null;
}) {
  const { ladder } = useReady();
  const given = ladder.scope.map(({ id }) => scopeGiven(answers, id));
  const hasNone = given.some((answer) => answer?.level === null);
  return (
    <Part part={part} note={older}>
      <LevelTable
        caption="What each level is responsible for"
        {...shown}
        rows={ladder.scope.map(({ name, values }, index) => {
          const answer = given[index] ?? null;
          return {
            name,
            cell: (level) => (
              <>
                {values[level]}
                {answer?.level === level && <YouMark>your answer</YouMark>}
              </>
            ),
            ...(hasNone
              ? { you: answer?.level === null ? <NoneOfThese {...answer} /> : null }
              : {}),
          };
        })}
      />
    </Part>
  );
}

function NoneOfThese({ note }: { readonly note: string }) {
  return (
    <>
      <YouMark>none of these</YouMark>
      {note !== '' && <span dir="auto">{note}</span>}
    </>
  );
}
