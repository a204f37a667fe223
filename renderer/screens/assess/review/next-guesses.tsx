import { NativeSelect } from '@mantine/core';
import { sameStatement } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { guess, guessGiven } from '../../../../data/assessments/guess.ts';
import { anchorWords, Score, scores } from '../../../../data/assessments/score.ts';
import { eachStatement } from '../../../../data/ladder/each-statement.ts';
import { descriptorOf, levelOf, skillOf } from '../../../../data/ladder/lookup.ts';
import { statementKey } from '../../../features/rating/use-rating-keys.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './review-step.module.css';

const none = '';

/** Where the person expects the skills in focus to be next time; nothing if none is in focus. */
export function NextGuesses({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const { ladder } = useReady();
  const { focus } = useRecords();
  // A guess stays here when its skill leaves the focus, so that it can be cleared.
  const wanted = [...focus.filter((gap) => gap.kind === 'skill'), ...draft.guesses];
  const statements = eachStatement(ladder, (each) =>
    wanted.some((one) => sameStatement(one, each)) ? each : null,
  );
  if (statements.length === 0) return null;
  return (
    <Section
      title="Your guess for next time"
      note="Optional. Where do you expect to be? It’s shown next time, after you answer."
    >
      {statements.map((each) => (
        <NativeSelect
          key={statementKey(each)}
          className={classes.guess}
          label={`${skillOf(ladder, each.skill).name}, ${levelOf(ladder, each.level).name}`}
          description={descriptorOf(ladder, each)}
          value={String(guessGiven(draft.guesses, each.skill, each.level) ?? none)}
          onChange={({ currentTarget: { value } }) =>
            change({
              guesses: guess(
                draft.guesses,
                each,
                value === none ? null : Score.parse(Number(value)),
              ),
            })
          }
          data={[
            { value: none, label: 'No guess' },
            ...scores.map((score) => ({ value: String(score), label: anchorWords(score) })),
          ]}
        />
      ))}
    </Section>
  );
}
