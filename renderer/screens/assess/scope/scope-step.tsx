import type { CSSProperties } from 'react';
import { scopeGiven } from '../../../../data/assessments/assessment.ts';
import type { Draft, DraftScope } from '../../../../data/assessments/draft.ts';
import type { Problem } from '../../../../data/assessments/problem.ts';
import type { ScopeDimension } from '../../../../data/ladder/schema.ts';
import { levelLook } from '../../../charts/chart-theme.ts';
import { useReady } from '../../../state/use-start.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { clearedNote, holdNote } from '../draft-autosaves.ts';
import { useTakingBack } from '../use-taking-back.ts';
import { ScopeChoice } from './scope-choice.tsx';
import classes from './scope-step.module.css';

/** Which level's value applies today to each scope dimension, or what applies instead. */
export function ScopeStep({
  draft,
  change,
  problems,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problems: readonly Problem[];
}) {
  const { ladder } = useReady();
  function answer(dimension: ScopeDimension['id'], given: DraftScope | null): void {
    const before = scopeGiven(draft.scope, dimension);
    if (given === null && before !== null) holdNote(draft.corrects, dimension, before.note);
    const others = draft.scope.filter((each) => each.dimension !== dimension);
    change({ scope: given === null ? others : [...others, given] });
  }

  // As on the skills' scales: Backspace clears the focused answer.
  useTakingBack('data-dimension', (focused) => {
    const dimension = ladder.scope.find(({ id }) => id === focused);
    if (dimension) answer(dimension.id, null);
  });

  const columns: CSSProperties & { readonly '--levels': number } = {
    '--levels': ladder.levels.length,
  };
  return (
    <>
      <PageHeader
        title="Your scope"
        lead="Pick what’s true today. Your answers can come from different levels."
      />
      <div className={classes.place}>
        <div className={classes.grid} style={columns}>
          <div className={classes.head} aria-hidden="true">
            {ladder.levels.map(({ id, short }) => {
              const { text, line } = levelLook(ladder, id);
              return (
                <span key={id} className={classes.level} style={{ color: text, borderColor: line }}>
                  {short}
                </span>
              );
            })}
          </div>
          {ladder.scope.map((dimension) => (
            <ScopeChoice
              key={dimension.id}
              dimension={dimension}
              answer={scopeGiven(draft.scope, dimension.id)}
              note={clearedNote(draft.corrects, dimension.id)}
              onChange={(given) => answer(dimension.id, given)}
              problem={problems.find(({ field }) => field === `scope.${dimension.id}`)?.message}
            />
          ))}
        </div>
      </div>
    </>
  );
}
