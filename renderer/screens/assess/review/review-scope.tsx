import { scopeGiven } from '../../../../data/assessments/assessment.ts';
import type { Draft, DraftScope } from '../../../../data/assessments/draft.ts';
import { levelOf, scopeValueOf } from '../../../../data/ladder/lookup.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { useReady } from '../../../state/use-start.ts';
import { Section } from '../../../ui/section.tsx';
import text from '../../../ui/text.module.css';
import { ReviewLink } from './review-link.tsx';

/** The scope answers, in the ladder's order. */
export function ReviewScope({ draft, go }: { readonly draft: Draft; readonly go: () => void }) {
  const { ladder } = useReady();
  const known = (level: DraftScope['level']) => ladder.levels.some(({ id }) => id === level);
  return (
    <Section title="Scope">
      <ChartTable
        caption="What’s true of your role today"
        head={[{ label: 'Dimension' }, { label: 'Today' }, { label: 'Level' }]}
        rows={ladder.scope.map(({ id, name }) => {
          const answer = scopeGiven(draft.scope, id);
          return {
            key: id,
            cells: [
              <ReviewLink key="dimension" go={go}>
                {name}
              </ReviewLink>,
              ...(answer === null
                ? ['not answered', '–']
                : answer.level === null
                  ? [<NoneOfThese key="today" note={answer.note} />, '–']
                  : known(answer.level)
                    ? [scopeValueOf(ladder, id, answer.level), levelOf(ladder, answer.level).short]
                    : [answer.level, '–']),
            ],
          };
        })}
      />
    </Section>
  );
}

function NoneOfThese({ note }: { readonly note: string }) {
  if (note.trim() === '') return <>none of these</>;
  return (
    <>
      none of these: <bdi className={text.typed}>{note}</bdi>
    </>
  );
}
