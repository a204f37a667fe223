import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Draft } from '../../data/assessments/draft.ts';
import { newDraft } from '../../data/assessments/new-draft.ts';
import { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import { SentAction } from '../../data/plan/action.ts';
import { InvalidInput } from '../../data/text/invalid-input.ts';
import { fieldsOf } from '../../data/text/invalid-input-fields.ts';
import { AddEvidence } from '../../renderer/features/evidence/add-evidence.tsx';
import { evidenceAutosaves } from '../../renderer/features/evidence/evidence-autosaves.ts';
import {
  closeEvidence,
  openEvidence,
} from '../../renderer/features/evidence/evidence-dialog-open.ts';
import { Assess } from '../../renderer/screens/assess/assess.tsx';
import { forgetDraft } from '../../renderer/screens/assess/draft-autosaves.ts';
import { actionAutosaves } from '../../renderer/screens/plan/actions/action-autosaves.ts';
import { ActionEditor } from '../../renderer/screens/plan/actions/action-editor.tsx';
import { action, day, ladder } from '../data/ladder.ts';
import { mainProcess } from './main-process.ts';
import { direction, noRecords } from './samples.ts';
import { show } from './show.tsx';

// Autosaves outlive the screens of the app, so they also outlive a test.
afterEach(() => {
  vi.useRealTimers();
  mainProcess.answerAll();
  closeEvidence();
  for (const id of evidenceAutosaves.keysOf(() => true)) evidenceAutosaves.forget(id);
  for (const id of actionAutosaves.keysOf(() => true)) actionAutosaves.forget(id);
  forgetDraft(null);
});

test.describe('what is typed into a dialog', () => {
  const what = page.getByRole('textbox', { name: 'What you did' });
  const dialog = page.getByRole('dialog');
  const saved = dialog.getByText(/^Draft saved at/);

  /** The texts that were sent, in order. */
  const sent = () =>
    mainProcess.sent('saveEvidenceDraft').map((each) => EvidenceDraft.parse(each).what);

  beforeEach(async () => {
    await show(
      <>
        <button type="button" onClick={() => openEvidence({ kind: 'new' })}>
          Add evidence
        </button>
        <AddEvidence />
      </>,
    );
    await openDialog();
  });

  async function openDialog(): Promise<void> {
    await userEvent.click(page.getByRole('button', { name: 'Add evidence' }));
    await expect.element(what).toHaveFocus();
  }

  async function closeDialog(): Promise<void> {
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
  }

  test('is sent at every letter, once, though React mounts the dialog twice', async () => {
    await userEvent.keyboard('Led');
    await expect.element(what).toHaveValue('Led');
    await expect.element(saved).toBeVisible();
    expect(sent()).toEqual(['L', 'Le', 'Led']);
  });

  test('waits for the save in progress, and then only the newest text is sent', async () => {
    mainProcess.letAnswersWait();
    await userEvent.keyboard('Led');
    await expect.element(dialog.getByText('Saving the draft…')).toBeVisible();
    expect(sent()).toEqual(['L']);
    mainProcess.answer();
    await expect.poll(sent).toEqual(['L', 'Led']);
    await expect.element(dialog.getByText('Saving the draft…')).toBeVisible();
    mainProcess.answer();
    await expect.element(saved).toBeVisible();
    expect(sent()).toEqual(['L', 'Led']);
  });

  test('stays when the disk is full, is shown as not saved, and is retried until it is saved', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    mainProcess.refuse('disk-full');
    await userEvent.keyboard('Led');
    const alert = dialog.getByRole('alert');
    await expect
      .element(alert)
      .toHaveTextContent(
        'Your last edit isn’t saved yet. The disk is full. Free some space, then try again. What you typed is still here. Retrying automatically.',
      );
    expect(mainProcess.sent('reportUnsavedInPage')).toEqual(['disk-full']);
    const before = sent().length;
    vi.runOnlyPendingTimers();
    await expect.poll(() => sent().length).toBe(before + 1);
    await expect.element(alert).toBeVisible();
    mainProcess.refuse(null);
    vi.runOnlyPendingTimers();
    await expect.element(saved).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    await expect.element(what).toHaveValue('Led');
    expect(sent().at(-1)).toBe('Led');
    expect(mainProcess.sent('reportUnsavedInPage')).toEqual(['disk-full', null]);
  });

  test('is sent to its last letter when the dialog closes, and is there when it opens again', async () => {
    mainProcess.letAnswersWait();
    await userEvent.keyboard('Led');
    await closeDialog();
    mainProcess.answer();
    await expect.poll(sent).toEqual(['L', 'Led']);
    await openDialog();
    await expect.element(what).toHaveValue('Led');
    await userEvent.keyboard(' it');
    await expect.element(what).toHaveValue('Led it');
  });

  test('is sent at once when the page unloads, even during a save', async () => {
    mainProcess.letAnswersWait();
    await userEvent.keyboard('Led');
    window.dispatchEvent(new Event('beforeunload'));
    expect(sent()).toEqual(['L', 'Led']);
  });

  test('leaves no draft when it is deleted again', async () => {
    await userEvent.keyboard('L{Backspace}');
    await expect.element(what).toHaveValue('');
    await closeDialog();
    await expect.poll(() => mainProcess.sent('discardEvidenceDraft').length).toBe(1);
    const [draft] = mainProcess.sent('saveEvidenceDraft').map((each) => EvidenceDraft.parse(each));
    expect(mainProcess.sent('discardEvidenceDraft')).toEqual([draft?.id]);
    expect(sent()).toEqual(['L', '']);
  });

  test('creates no autosave before the first letter', async () => {
    await closeDialog();
    expect(evidenceAutosaves.keysOf(() => true)).toEqual([]);
    expect([...sent(), ...mainProcess.sent('discardEvidenceDraft')]).toEqual([]);
  });
});

test('an assessment saves every letter of its note, even when its screen closes and opens again', async () => {
  const draft = { ...newDraft(ladder, direction, day('2026-11-22')), step: 'note' } as const;
  const notes = () => mainProcess.sent('saveDraft').map((each) => Draft.parse(each).note);
  await show(<Elsewhere screen={<Assess direction={direction} corrects={null} />} />, {
    records: { ...noRecords, drafts: [draft] },
  });
  const note = page.getByRole('textbox', { name: 'Note' });
  mainProcess.letAnswersWait();
  await userEvent.click(note);
  await userEvent.keyboard('Odd');
  await expect.element(note).toHaveValue('Odd');
  await userEvent.click(page.getByRole('button', { name: 'Go elsewhere' }));
  await expect.element(note).not.toBeInTheDocument();
  mainProcess.answer();
  await expect.poll(notes).toEqual(['O', 'Odd']);
  await userEvent.click(page.getByRole('button', { name: 'Come back' }));
  await expect.element(note).toHaveValue('Odd');
});

test('invalid input stays in its field, is saved separately, and doesn’t stop the other fields from being saved', async () => {
  const before = action(1, { what: 'Mentor Kofi' });
  await show(<ActionEditor action={before} heading="up" ranked={[]} close={() => {}} />, {
    records: { ...noRecords, actions: [before] },
  });
  const tooLong = 'x'.repeat(1_001);
  const when = page.getByRole('textbox', { name: 'When …' });
  await userEvent.fill(when, tooLong);
  await expect
    .element(page.getByText('Something in the action can’t be saved as it is.', { exact: false }))
    .toBeVisible();
  await expect.element(when).toHaveAccessibleDescription(/1,001 characters/);
  await userEvent.fill(page.getByRole('textbox', { name: 'I will …' }), 'ask him first');
  const saved = () => SentAction.parse(mainProcess.sent('saveAction').at(-1)).content;
  await expect.poll(saved).toMatchObject({ what: 'Mentor Kofi', when: '', will: 'ask him first' });
  const apart = () =>
    mainProcess.sent('saveInvalidInput').map((each) => fieldsOf(InvalidInput.parse(each)));
  await expect.poll(() => apart().at(-1)?.['when']).toBe(tooLong);
  await expect.element(when).toHaveValue(tooLong);

  await userEvent.fill(when, 'Monday');
  await expect.element(page.getByText(/^Action saved at/)).toBeVisible();
  expect(saved()).toMatchObject({ when: 'Monday', will: 'ask him first' });
});

/** A screen with a button that closes and reopens it. */
function Elsewhere({ screen }: { readonly screen: ReactNode }) {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        {isHere ? 'Go elsewhere' : 'Come back'}
      </button>
      {isHere && screen}
    </>
  );
}
