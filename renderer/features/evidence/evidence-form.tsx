import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type Evidence,
  longestEvidence,
  type Statement,
} from '../../../data/assessments/assessment.ts';
import type { Problem } from '../../../data/assessments/problem.ts';
import type { EvidenceDraft } from '../../../data/evidence/evidence-draft.ts';
import { countsWords } from '../../../data/evidence/evidence-words.ts';
import { finishEvidenceDraft } from '../../../data/evidence/finish-evidence.ts';
import { changesEvidence, isBlankEvidence } from '../../../data/evidence/new-evidence-draft.ts';
import { readPastDate } from '../../../data/text/past-date.ts';
import { capitalised } from '../../../data/text/sentence.ts';
import { textProblem } from '../../../data/text/typed-text.ts';
import { laterDay } from '../../../data/values/iso-date.ts';
import { SaveStateWords } from '../../state/autosave/save-state-words.tsx';
import { focusIsFree } from '../../state/still-here.ts';
import { useEnding } from '../../state/use-ending.ts';
import { isOpenReadOnly, useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { chord } from '../../ui/focus/shortcuts.ts';
import { useIsShown } from '../../ui/focus/use-is-shown.ts';
import { GrowingTextarea } from '../../ui/growing-textarea.tsx';
import { notifyProblem } from '../../ui/messages/notify.ts';
import text from '../../ui/text.module.css';
import { useEvidenceDraft } from './evidence-autosaves.ts';
import classes from './evidence-form.module.css';
import { EvidenceStatements } from './evidence-statements.tsx';
import { useEvidenceDraftEnd } from './use-evidence-draft-end.ts';

/**
 * The fields of one piece of evidence; autosaved at every keystroke, and saved with the button or Ctrl or ⌘
 * and Enter.
 */
export function EvidenceForm({
  initial,
  former,
  offered,
  close,
}: {
  readonly initial: EvidenceDraft;
  /** The evidence it changes; null for a new piece. */
  readonly former: Evidence | null;
  /** What a new piece came with. */
  readonly offered: readonly Statement[];
  readonly close: () => void;
}) {
  const { ladder } = useReady();
  const today = useToday();
  const lastDay = laterDay(today, former?.date ?? today);
  const { content: draft, saveState, change: autosave } = useEvidenceDraft(initial, offered);
  const end = useEvidenceDraftEnd();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [ending, setEnding] = useState<'saving' | 'discarding' | null>(null);
  const { isEnding, end: whileEnding } = useEnding(['evidence', draft.id]);
  const isShown = useIsShown();
  const form = useRef<HTMLFormElement>(null);

  const finished = finishEvidenceDraft(draft, ladder, lastDay, former?.statements);
  const problems = finished.kind === 'incomplete' ? finished.problems : refused;
  const problem = (field: string) =>
    tried ? problems.find((each) => each.field === field)?.message : undefined;
  const tooLong = textProblem('This', draft.what.trim(), longestEvidence);
  const others = problems.filter(({ field }) => !fields.includes(field));
  const date = readPastDate(draft.date, lastDay);

  function change(part: Partial<EvidenceDraft>): void {
    setRefused([]);
    autosave(part);
  }

  async function save(): Promise<void> {
    setTried(true);
    if (finished.kind === 'incomplete') {
      focusFirst(finished.problems);
      return;
    }
    await endWith('saving', async () => {
      const saved = await end.save(draft, former);
      if (saved.kind === 'not-saved') refuse(saved.problems);
      return saved.kind === 'saved';
    });
  }

  /** Nothing can be typed in the meantime, which moves the focus away: if the draft stays, a field gets it back. */
  async function endWith(
    how: 'saving' | 'discarding',
    work: () => Promise<boolean>,
  ): Promise<void> {
    if (isEnding) return;
    const had = document.activeElement;
    setEnding(how);
    let ended = false;
    try {
      await whileEnding(async () => {
        ended = await work();
      });
    } finally {
      if (ended) close();
      else {
        flushSync(() => setEnding(null));
        if (focusIsFree(had)) focusFirst([]);
      }
    }
  }

  /** Reports to the message bar if the person has closed the dialog in the meantime. */
  function refuse(found: readonly Problem[]): void {
    const [first] = found;
    if (isShown() || first === undefined) setRefused(found);
    else
      notifyProblem(
        `evidence ${draft.id}`,
        `The evidence isn’t saved. ${first.message} The draft is under “Add evidence”.`,
      );
  }

  /** The first field with a problem, or the first of all. */
  function focusFirst(of: readonly Problem[]): void {
    const first = fields.find((name) => of.some(({ field }) => field === name)) ?? 'what';
    const field = form.current?.querySelector(`[data-field="${first}"]`);
    const input = field?.matches('textarea, input') ? field : field?.querySelector('input');
    if (input instanceof HTMLElement) input.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void save();
  }

  // On the whole window, because clicking a message under the dialog moves the focus out of the form. It does
  // nothing while another dialog covers this one.
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const chordHeld = event.ctrlKey || event.metaKey;
      if (!chordHeld || event.key !== 'Enter' || event.isComposing) return;
      if (form.current?.closest('[inert]')) return;
      event.preventDefault();
      void save();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate inert={isEnding}>
      <div className={classes.top}>
        <GrowingTextarea
          label="What you did"
          data-autofocus
          data-field="what"
          placeholder="In a sentence"
          leastRows={3}
          mostRows={8}
          dir="auto"
          value={draft.what}
          error={problem('what') ?? tooLong}
          onFocus={({ currentTarget }) => {
            const { length } = currentTarget.value;
            if (currentTarget.selectionEnd === 0) currentTarget.setSelectionRange(length, length);
          }}
          onChange={({ currentTarget: { value } }) => change({ what: value })}
        />
        <DayField
          label="When"
          data-field="date"
          max={lastDay}
          value={draft.date}
          error={problem('date')}
          hint={date.kind === 'date' ? capitalised(countsWords(date.date, today)) : null}
          onChange={(value) => change({ date: value })}
        />
      </div>
      <EvidenceStatements
        statements={draft.statements}
        onChange={(statements) => change({ statements })}
        problem={problem('statements')}
      />
      {tried &&
        others.map(({ field, message }) => (
          <p key={field} className={classes.problem} role="alert">
            {message}
          </p>
        ))}
      <div className={classes.foot}>
        {saveState.kind === 'untouched' ? (
          <span className={text.small}>
            {isOpenReadOnly() ? 'Private' : 'Saved as you type, and private'}
          </span>
        ) : (
          <SaveStateWords what="draft" saveState={saveState} />
        )}
        {(former === null
          ? !isBlankEvidence(draft, today, offered)
          : changesEvidence(draft, former)) && (
          <Button
            variant="subtle"
            loading={ending === 'discarding'}
            onClick={() => void endWith('discarding', () => end.discard(draft))}
          >
            {former === null ? 'Discard' : 'Discard the change'}
          </Button>
        )}
        <Button type="submit" loading={ending === 'saving'} aria-keyshortcuts={chord('Enter').aria}>
          {former === null ? 'Save evidence' : 'Save change'}
          <span className={classes.key} aria-hidden="true">
            {chord('Enter').words}
          </span>
        </Button>
      </div>
    </form>
  );
}

const fields: readonly string[] = ['what', 'date', 'statements'];
