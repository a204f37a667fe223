import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { directionOf } from '../../../data/assessments/assessment.ts';
import type { Draft } from '../../../data/assessments/draft.ts';
import { finishDraft } from '../../../data/assessments/finish-draft.ts';
import { earlierAssessments } from '../../../data/assessments/last-time.ts';
import type { Problem } from '../../../data/assessments/problem.ts';
import { refreshLookBackDates } from '../../../data/assessments/refresh-look-back-dates.ts';
import { skillStep, stepsOf } from '../../../data/assessments/steps.ts';
import { withKnownLevels } from '../../../data/assessments/with-known-levels.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { daysToLookBackOn } from '../../../data/skills/look-back-days.ts';
import { formatDate } from '../../../data/text/dates.ts';
import { fittingDraft } from '../../../data/text/fitting-texts.ts';
import { readPastDate } from '../../../data/text/past-date.ts';
import type { AssessmentId } from '../../../data/values/ids.ts';
import { laterDay } from '../../../data/values/iso-date.ts';
import { api } from '../../api.ts';
import { SaveStateWords } from '../../state/autosave/save-state-words.tsx';
import { notifyNotSaved } from '../../state/autosave/storage-notice.tsx';
import { focusIsFree, stillHere } from '../../state/still-here.ts';
import { useEnding } from '../../state/use-ending.ts';
import { recordsKey, useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { useIsShown } from '../../ui/focus/use-is-shown.ts';
import { notify, notifyProblem } from '../../ui/messages/notify.ts';
import { changeWithUndo } from '../../ui/undo/last-step.ts';
import classes from './assess-form.module.css';
import { DayOfDraft } from './day-of-draft.tsx';
import { DirectionChanged } from './direction-changed.tsx';
import { forgetDraft } from './draft-autosaves.ts';
import { LookBackStep } from './look-back/look-back-step.tsx';
import { NoteStep } from './note-step.tsx';
import { dateField, ReviewStep } from './review/review-step.tsx';
import { ScopeStep } from './scope/scope-step.tsx';
import { ShiftsStep } from './shifts/shifts-step.tsx';
import { SkillStep } from './skills/skill-step.tsx';
import { stepName } from './step-name.ts';
import { StepsBar } from './steps-bar.tsx';
import { useDiscard } from './use-discard.ts';
import { useDraft } from './use-draft.ts';
import { WeekStep } from './week/week-step.tsx';

/** The steps of one draft, from the first skill to the review. */
export function AssessForm({
  initial,
  direction,
}: {
  readonly initial: Draft;
  readonly direction: Direction;
}) {
  const { ladder, settings } = useReady();
  const { assessments } = useRecords();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { content: autosaved, now, saveState, change: autosave, settled } = useDraft(initial);
  const draft = withKnownLevels(refreshLookBackDates(autosaved, assessments), ladder, direction);
  const day = useToday();
  // A correction may keep its saved day, even if that is still in the future here.
  const today = laterDay(day, assessments.find(({ id }) => id === draft.corrects)?.date ?? day);
  const { isEnding, end } = useEnding(['draft', draft.corrects]);
  const discard = useDiscard(settled, end);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const isShown = useIsShown();
  const change = (part: Partial<Draft>) => {
    setRefused([]);
    changeWithUndo(now(), part, autosave);
  };

  const earlier = earlierAssessments(ladder, assessments, draft, today);
  const days = daysToLookBackOn(earlier, draft.lookBacks);
  const [lookingAt, lookAt] = useState<AssessmentId | null>(initial.lookBacks.at(-1)?.of ?? null);
  const steps = stepsOf(ladder, directionOf(draft), days.length > 0);
  const step = steps.includes(draft.step) ? draft.step : (steps[0] ?? 'review');
  const at = steps.indexOf(step);
  const previous = steps[at - 1];
  const next = steps[at + 1];
  const finished = finishDraft(draft, ladder, today);
  const problems = finished.kind === 'incomplete' ? finished.problems : refused;
  const date = readPastDate(initial.date ?? today, today);
  const skill = ladder.skills.find(({ id }) => skillStep(id) === step);

  /** Opens the step with a problem, in the field that has it. */
  function goToProblem({ step: to, message }: Problem): void {
    change({ step: to });
    requestAnimationFrame(() => focusProblem(message));
  }

  async function save(): Promise<void> {
    const saved = draft.corrects ? `/progress/${draft.corrects}` : '/';
    if (finished.kind === 'incomplete') {
      return focusFirstProblem();
    }
    // A correction without changes is discarded.
    if (draft.corrects && saveState.kind === 'untouched') return navigate(saved);
    const isHere = stillHere();
    const had = document.activeElement;
    await end(async () => {
      await settled();
      const outcome = await api.saveAssessment(fittingDraft(draft, draft).content);
      if (outcome.kind === 'not-saved') return notifyNotSaved(outcome.why);
      if (outcome.kind === 'incomplete') {
        if (isShown()) setRefused(outcome.problems);
        else reportIncomplete(outcome.problems);
        return;
      }
      await client.invalidateQueries({ queryKey: recordsKey });
      if (isHere()) navigate(saved);
      forgetDraft(draft.corrects);
      notify(draft.corrects ? 'Correction saved' : 'Assessment saved');
    });
    // If it was not saved, the focus was lost while nothing could be typed.
    requestAnimationFrame(() => {
      if (isShown() && focusIsFree(had)) focusFirstProblem();
    });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (next) change({ step: next });
    else void save();
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate inert={isEnding}>
      <div className={classes.top}>
        <StepsBar
          step={step}
          steps={steps}
          draft={draft}
          problems={problems}
          go={(to) => change({ step: to })}
        />
        <SaveStateWords what="draft" saveState={saveState} />
      </div>
      {draft.corrects && (
        <p className={classes.correcting}>
          Correcting the assessment from {date.kind === 'date' ? formatDate(date.date) : 'that day'}
        </p>
      )}
      {at === 0 && draft.corrects === null && (
        <DayOfDraft
          draft={draft}
          today={today}
          change={change}
          problem={problems.find(({ field }) => field === 'date')?.message}
        />
      )}
      <DirectionChanged draft={draft} direction={direction} change={change} />
      {skill && (
        <SkillStep
          key={skill.id}
          skill={skill}
          draft={draft}
          earlier={earlier}
          change={change}
          problems={problems}
        />
      )}
      {step === 'week' && <WeekStep draft={draft} change={change} problems={problems} />}
      {step === 'scope' && <ScopeStep draft={draft} change={change} problems={problems} />}
      {step === 'shifts' && <ShiftsStep draft={draft} change={change} />}
      {step === 'look-back' && (
        <LookBackStep
          draft={draft}
          days={days}
          earlier={earlier}
          lookingAt={lookingAt}
          lookAt={lookAt}
          change={change}
          now={now}
        />
      )}
      {step === 'note' && <NoteStep draft={draft} change={change} problems={problems} />}
      {step === 'review' && (
        <ReviewStep
          draft={draft}
          change={change}
          problems={problems}
          goToProblem={goToProblem}
          earlier={earlier}
          lookBackOn={(of) => {
            lookAt(of);
            change({ step: 'look-back' });
          }}
          discard={() => void discard(draft)}
        />
      )}
      <div className={classes.foot}>
        {previous ? (
          <Button variant="default" onClick={() => change({ step: previous })}>
            Back
          </Button>
        ) : (
          <span />
        )}
        {skill && (
          <p className={classes.keys}>
            {settings.singleKeys && (
              <>
                <kbd>1</kbd>–<kbd>5</kbd> rate <kbd>0</kbd> no chance{' '}
              </>
            )}
            <kbd>↑</kbd>
            <kbd>↓</kbd> half step <kbd>Tab</kbd> other level <kbd>Enter</kbd> next to rate, then
            next step
          </p>
        )}
        <Button type="submit" loading={isEnding}>
          {next
            ? `Next: ${stepName(ladder, next)}`
            : draft.corrects
              ? 'Save correction'
              : 'Save assessment'}
        </Button>
      </div>
    </form>
  );
}

/** The field that this is said of, or else the step's first field with a problem. */
function focusProblem(message: string): void {
  const invalid = Array.from(document.querySelectorAll(fieldsWithProblems)).filter(
    (field) => field instanceof HTMLElement,
  );
  const said = invalid.find((field) => {
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
    return ids.some((id) => document.getElementById(id)?.textContent?.includes(message));
  });
  (said ?? invalid[0])?.focus();
}

const fieldsWithProblems = '[aria-invalid="true"], [data-problem] input';

/** The first missing answer, or the date's field. */
function focusFirstProblem(): void {
  (document.getElementById('what-is-missing') ?? document.getElementById(dateField))?.focus();
}

/** For a person who has gone to another screen in the meantime. */
function reportIncomplete([first]: readonly Problem[]): void {
  const why = first === undefined ? '' : ` ${first.message}`;
  notifyProblem(
    'incomplete',
    `The assessment isn’t saved yet.${why} To finish it, open Assess, then Review.`,
  );
}
