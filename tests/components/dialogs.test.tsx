import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import { BeginAgainDialog } from '../../renderer/features/backups/begin-again-dialog.tsx';
import { AddEvidence } from '../../renderer/features/evidence/add-evidence.tsx';
import { evidenceAutosaves } from '../../renderer/features/evidence/evidence-autosaves.ts';
import {
  closeEvidence,
  openEvidence,
} from '../../renderer/features/evidence/evidence-dialog-open.ts';
import { recoveryKey } from '../../renderer/features/passphrase/recovery-key.ts';
import { PassphrasePart } from '../../renderer/screens/settings/passphrase/passphrase-part.tsx';
import { RecoveryKeySheet } from '../../renderer/screens/settings/passphrase/recovery-key-sheet.tsx';
import { BehindDialogs } from '../../renderer/ui/dialog.tsx';
import { useKeys } from '../../renderer/ui/focus/use-keys.ts';
import { MessageBar } from '../../renderer/ui/messages/message-bar.tsx';
import { closeMessage, messagesShown } from '../../renderer/ui/messages/messages.ts';
import { notifyProblem } from '../../renderer/ui/messages/notify.ts';
import { mainProcess } from './main-process.ts';
import { show } from './show.tsx';

const opener = page.getByRole('button', { name: 'Add evidence' });
const evidence = page.getByRole('dialog', { name: 'Add evidence' });
const what = evidence.getByRole('textbox', { name: 'What you did' });
const sheet = page.getByRole('dialog', { name: 'Your recovery key' });
const behind = page.getByRole('textbox', { name: 'Behind' });

let keysPressed: string[] = [];

function App() {
  const key = recoveryKey.useValue();
  useKeys((event) => keysPressed.push(event.key));
  return (
    <>
      <BehindDialogs>
        <h1 tabIndex={-1}>Settings</h1>
        <PassphrasePart />
        <button type="button" onClick={() => openEvidence({ kind: 'new' })}>
          Add evidence
        </button>
        <label>
          Behind <input type="text" />
        </label>
        <AddEvidence />
        {key !== null && <RecoveryKeySheet recoveryKey={key} close={() => recoveryKey.set(null)} />}
      </BehindDialogs>
      <MessageBar />
    </>
  );
}

const sent = () =>
  mainProcess.sent('saveEvidenceDraft').map((each) => EvidenceDraft.parse(each).what);

const holdsFocus = (dialog: typeof evidence) => dialog.element().contains(document.activeElement);

beforeEach(async () => {
  keysPressed = [];
  await show(<App />);
});

afterEach(() => {
  closeEvidence();
  recoveryKey.set(null);
  for (const { id } of messagesShown()) closeMessage(id);
  for (const id of evidenceAutosaves.keysOf(() => true)) evidenceAutosaves.forget(id);
});

async function openByKey(): Promise<void> {
  await userEvent.click(behind);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
  await expect.element(what).toHaveFocus();
}

test.describe('a dialog', () => {
  test('opens with the focus in its first field', async () => {
    await openByKey();
    await expect.element(evidence).toHaveAttribute('aria-modal', 'true');
    await userEvent.keyboard('Led');
    await expect.element(what).toHaveValue('Led');
  });

  test('keeps Tab to itself, in both directions', async () => {
    await openByKey();
    const stops = new Set<Element | null>();
    for (const keys of ['{Tab}', '{Shift>}{Tab}{/Shift}']) {
      for (let stop = 0; stop < 25; stop++) {
        await userEvent.keyboard(keys);
        stops.add(document.activeElement);
        expect(holdsFocus(evidence)).toBe(true);
      }
    }
    expect(stops.size).toBeGreaterThan(10);
  });

  test('closes with Escape, and returns the focus', async () => {
    await openByKey();
    await userEvent.keyboard('{Escape}');
    await expect.element(evidence).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  test('closes with its button, and returns the focus', async () => {
    await openByKey();
    await userEvent.click(
      evidence.getByRole('button', { name: 'Close, and leave the draft as it is' }),
    );
    await expect.element(evidence).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
  });

  test('keeps keys, and scripts that move the focus, away from the page behind it', async () => {
    await openByKey();
    const box = evidence.getByRole('checkbox').first();
    await userEvent.click(box);
    keysPressed = [];
    await userEvent.keyboard('t4');
    expect(keysPressed).toEqual([]);
    const field = behind.element();
    if (field instanceof HTMLElement) field.focus();
    await expect.element(box).toHaveFocus();
  });

  test('leaves the messages within reach, but nothing behind it from there', async () => {
    notifyProblem('some', 'The disk is full.');
    await openByKey();
    await userEvent.keyboard('{F6}');
    const close = page.getByRole('button', { name: 'Close this message' });
    await expect.element(close).toHaveFocus();
    for (const keys of ['{Shift>}{Tab}{/Shift}', '{Tab}']) {
      for (let stop = 0; stop < 5; stop++) {
        await userEvent.keyboard(keys);
        expect(document.activeElement?.closest('[inert]') ?? null).toBeNull();
        expect(document.activeElement).not.toBe(opener.element());
        expect(document.activeElement).not.toBe(behind.element());
      }
    }
  });
});

test.describe('a dialog over another', () => {
  beforeEach(async () => {
    await openByKey();
    await userEvent.keyboard('Led');
    recoveryKey.set('AAAA-BBBB');
    await expect.element(sheet.getByText(/^It unlocks Rung/)).toHaveFocus();
  });

  test('gets every key', async () => {
    await userEvent.keyboard(' it{Enter}{Control>}{Enter}{/Control}');
    await expect.element(sheet).toBeVisible();
    expect(sent().at(-1)).toBe('Led');
    expect(mainProcess.sent('saveEvidence')).toEqual([]);
    await expect.element(evidence.getByText('Tick at least one')).not.toBeInTheDocument();
    for (let stop = 0; stop < 8; stop++) {
      await userEvent.keyboard('{Tab}');
      expect(holdsFocus(sheet)).toBe(true);
    }
  });

  test('leaves the other one open on Escape', async () => {
    await userEvent.keyboard('{Escape}');
    await expect.element(sheet).toBeVisible();
    await expect.element(evidence).toBeInTheDocument();
  });

  test('returns the focus to the other one, where you can go on typing', async () => {
    await userEvent.click(sheet.getByLabelText('I’ve stored it where I’ll find it'));
    await userEvent.click(sheet.getByRole('button', { name: 'Done' }));
    await expect.element(sheet).not.toBeInTheDocument();
    expect(mainProcess.sent('confirmRecoveryKey')).toHaveLength(1);
    await expect.element(what).toHaveFocus();
    await userEvent.keyboard(' it');
    await expect.element(what).toHaveValue('Led it');
  });
});

test('the recovery key closes only with Done, once you say that it’s stored, and its settings get the focus', async () => {
  await userEvent.click(behind);
  recoveryKey.set('AAAA-BBBB');
  await expect.element(sheet.getByText(/^It unlocks Rung/)).toHaveFocus();
  await userEvent.keyboard('{Escape} {Enter}');
  const done = sheet.getByRole('button', { name: 'Done' });
  await expect.element(done).toBeDisabled();
  await userEvent.click(sheet.getByLabelText('I’ve stored it where I’ll find it'));
  await userEvent.click(done);
  await expect.element(sheet).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { name: 'Passphrase' })).toHaveFocus();
});

test('a restored backup is announced with the focus on its words, and only Continue closes the dialog', async () => {
  await show(
    <BeginAgainDialog title="Backup restored">
      <p>Your previous data is still in the same folder.</p>
    </BeginAgainDialog>,
  );
  const dialog = page.getByRole('dialog', { name: 'Backup restored' });
  await expect.element(dialog).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Your previous data/);
  await userEvent.keyboard('{Escape} x{Enter}');
  await expect.element(dialog).toBeVisible();
});
