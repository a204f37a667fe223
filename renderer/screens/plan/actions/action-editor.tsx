import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import { sourceLine } from '../../../../data/plan/accelerators.ts';
import type { Action, ActionContent } from '../../../../data/plan/action.ts';
import { intentionWords } from '../../../../data/plan/action-words.ts';
import type { RankedGap } from '../../../../data/plan/gaps.ts';
import { actionProblems } from '../../../../data/plan/typed-action.ts';
import { readDue } from '../../../../data/plan/typed-due.ts';
import { SaveStateWords } from '../../../state/autosave/save-state-words.tsx';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { focusHeading } from '../../../ui/focus/focus-heading.ts';
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx';
import { useFocusGaps } from '../focus/focus-autosave.ts';
import { gapChoices, gapOfChoice, keyOfGap } from '../focus/gap-choices.ts';
import { ProgressNotes } from '../notes/progress-notes.tsx';
import { actionAutosaves, actionWordsBefore, useChangeAction } from './action-autosaves.ts';
import classes from './action-editor.module.css';
import { SavedDayField } from './saved-day-field.tsx';
import { useDeleteAction, useDiscardAction } from './use-delete-action.ts';

/** Everything about one action. Each keystroke is saved. */
export function ActionEditor({
  action,
  heading,
  ranked,
  close,
}: {
  readonly action: Action;
  readonly heading: TravelDirection;
  readonly ranked: readonly RankedGap[];
  readonly close: () => void;
}) {
  const { ladder } = useReady();
  const { actions } = useRecords();
  const { focus } = useFocusGaps();
  const today = useToday();
  const autosaved = actionAutosaves.useAutosaved(action.id);
  const changeAction = useChangeAction();
  const remove = useDeleteAction();
  const discard = useDiscardAction();
  const first = useRef<HTMLTextAreaElement>(null);
  const typed: ActionContent = autosaved?.content ?? action;
  const written = actions.some(({ id }) => id === action.id);
  const change = (part: Partial<ActionContent>) => changeAction(action.id, action, part);
  const touched = autosaved !== null;
  const problem = (field: 'what' | 'when' | 'will') =>
    touched
      ? actionProblems(typed, written).find((each) => each.field === field)?.message
      : undefined;
  const intention = intentionWords(typed);
  const choices = gapChoices(ladder, heading, focus, ranked, action.gap);

  useEffect(() => first.current?.focus(), []);

  // If it was left blank, the row shows its previous words again.
  const leave = useEffectEvent(() => {
    if (!written || !actionAutosaves.isTouched(action.id)) return;
    const what = actionWordsBefore.standingFor(action.id, typed.what) ?? action.what;
    if (what !== typed.what) change({ what });
  });
  const open = useEffectEvent(() =>
    actionWordsBefore.opened(action.id, written ? action.what : ''),
  );
  useEffect(() => {
    open();
    return () => leave();
  }, []);

  async function deleteIt(): Promise<void> {
    if (!(await remove({ id: action.id, what: typed.what }))) return;
    close(); // restored, it is a line again
    focusHeading();
  }

  return (
    <div className={classes.editor}>
      <GrowingTextarea
        ref={first}
        className={classes.wide}
        label="What"
        placeholder="What you’ll do, in a sentence"
        leastRows={1}
        mostRows={14}
        dir="auto"
        value={typed.what}
        error={problem('what')}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <NativeSelect
        label="For"
        value={keyOfGap(typed.gap)}
        data={choices.data}
        onChange={(event) => change({ gap: gapOfChoice(choices, event.currentTarget.value) })}
      />
      <SavedDayField
        label="Due"
        value={typed.due}
        leans="future"
        read={(text) => readDue(text, today)}
        onChange={(due) => change({ due })}
      />
      <TextInput
        label="When …"
        description="Optional: the moment that reminds you"
        dir="auto"
        value={typed.when}
        error={problem('when')}
        onChange={(event) => change({ when: event.currentTarget.value })}
      />
      <TextInput
        label="I will …"
        description="Optional: the one thing you’ll do then"
        dir="auto"
        value={typed.will}
        error={problem('will')}
        onChange={(event) => change({ will: event.currentTarget.value })}
      />
      {intention !== null && (
        <p className={classes.intention}>
          <bdi>{intention}</bdi>
        </p>
      )}
      {typed.source !== null && (
        <p className={classes.source}>{sourceLine(ladder, typed.source)}</p>
      )}
      {written && <ProgressNotes action={action} />}
      <div className={classes.foot}>
        <SaveStateWords what="action" saveState={autosaved?.saveState ?? { kind: 'untouched' }} />
        <span className={classes.buttons}>
          {written && (
            <Button variant="subtle" size="compact-sm" onClick={() => void deleteIt()}>
              Delete
            </Button>
          )}
          {!written && autosaved?.saveState.kind === 'invalid' && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                discard(action.id, typed);
                close();
              }}
            >
              Discard
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={close}>
            Close
          </Button>
        </span>
      </div>
    </div>
  );
}
