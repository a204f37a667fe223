import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Rating } from '../../../data/assessments/score.ts';
import { descriptorOf, levelOf, skillOf } from '../../../data/ladder/lookup.ts';
import { isAnswered, type Retest, type RetestAnswer } from '../../../data/retest/retest.ts';
import { retestLead, retestProgress, retestResult } from '../../../data/retest/retest-words.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { placePaths } from '../../app/places.ts';
import { RatingScale } from '../../features/rating/rating-scale.tsx';
import { useAnswering } from '../../features/rating/use-answering.ts';
import { statementKey, useRatingKeys } from '../../features/rating/use-rating-keys.ts';
import type { SaveState } from '../../state/autosave/autosave.ts';
import { SaveStateWords } from '../../state/autosave/save-state-words.tsx';
import { useSpread } from '../../state/use-spread.ts';
import { useReady } from '../../state/use-start.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import text from '../../ui/text.module.css';
import classes from './again-form.module.css';
import { portsOf, retestAutosaves } from './retest-autosaves.ts';

/** The statements with their scales; once they are answered, both answers to each. */
export function AgainForm({
  initial,
  assessedOn,
  today,
}: {
  readonly initial: Retest;
  readonly assessedOn: IsoDate;
  readonly today: IsoDate;
}) {
  const { ladder } = useReady();
  const client = useQueryClient();
  const { on } = useAnswering();
  const { content, saveState, change } = retestAutosaves.useForm(initial.of, initial, () =>
    portsOf(client),
  );
  const [isMissing, setMissing] = useState(false);
  const { answers, done } = content;
  const unanswered = answers.find((each) => !isAnswered(each));

  function answer(asked: RetestAnswer, again: Rating | null): void {
    const key = statementKey(asked);
    change({
      date: today,
      answers: answers.map((each) => (statementKey(each) === key ? { ...each, again } : each)),
    });
  }
  useRatingKeys(done ? [] : answers, answer, done ? undefined : unanswered);

  if (done) {
    return <BothAnswers answers={answers} assessedOn={assessedOn} saveState={saveState} />;
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (unanswered === undefined) {
      change({ date: today, done: true });
      return;
    }
    setMissing(true);
    const scale = document.querySelector(`[data-statement="${statementKey(unanswered)}"]`);
    scale?.querySelector('input')?.focus();
  }

  return (
    <form onSubmit={submit} noValidate>
      <PageHeader title="Two descriptions again" lead={retestLead} />
      <div className={classes.scales}>
        {answers.map((each) => {
          const skill = skillOf(ladder, each.skill);
          return (
            <div key={statementKey(each)} className={classes.statement}>
              <p className={text.small}>{skill.name}</p>
              <RatingScale
                skill={skill}
                level={each.level}
                value={each.again}
                onChange={(rating) => answer(each, rating)}
                lastTime={null}
                events={on(statementKey(each))}
              />
            </div>
          );
        })}
      </div>
      <div className={classes.foot}>
        <Button type="submit">Done</Button>
        <span role="status">
          {isMissing && unanswered !== undefined && 'Answer both first, or come back later.'}
        </span>
        <SaveStateWords what="answers" saveState={saveState} />
      </div>
    </form>
  );
}

function BothAnswers({
  answers,
  assessedOn,
  saveState,
}: {
  readonly answers: readonly RetestAnswer[];
  readonly assessedOn: IsoDate;
  readonly saveState: SaveState;
}) {
  const { ladder } = useReady();
  const spread = useSpread();
  return (
    <>
      <PageHeader title="What you answered both times" lead={retestProgress(spread)} />
      <dl className={classes.results}>
        {answers.map((each) => (
          <div key={statementKey(each)}>
            <dt>
              {descriptorOf(ladder, each)}{' '}
              <span className={classes.of}>
                {skillOf(ladder, each.skill).name}, {levelOf(ladder, each.level).name}
              </span>
            </dt>
            <dd>{retestResult(assessedOn, each)}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.foot}>
        <Button component={Link} href={placePaths.overview}>
          Back to the Overview
        </Button>
        <SaveStateWords what="answers" saveState={saveState} />
      </div>
    </>
  );
}
