import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../data/text/dates.ts';
import { fileAdvice } from '../../../../data/text/disk-words.ts';
import { api } from '../../../api.ts';
import { useToday } from '../../../state/use-today.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { notifyProblem } from '../../../ui/messages/notify.ts';
import classes from './recovery-key-sheet.module.css';

/**
 * The recovery key, shown once, to print or to write down: it closes when the person says that they have
 * saved it.
 */
export function RecoveryKeySheet({
  recoveryKey,
  close,
}: {
  /** Groups with hyphens between them. */
  readonly recoveryKey: string;
  readonly close: () => void;
}) {
  const today = useToday();
  const [isStored, setStored] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function done(): Promise<void> {
    setBusy(true);
    try {
      const outcome = await api.confirmRecoveryKey();
      if (outcome.kind === 'not-saved') {
        notifyProblem(
          'recovery-key',
          `This recovery key unlocks Rung. If you had one before, that one still works too. ${fileAdvice(outcome.why)}`,
          'Recovery key',
        );
      }
      if (outcome.kind === 'key-damaged') {
        notifyProblem(
          'recovery-key',
          'The key file for your data is damaged, and so is its copy. Lock Rung now. Once your passphrase has unlocked it again, make a new recovery key.',
          'Recovery key',
        );
      }
      close();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      onClose={() => {}}
      title="Your recovery key"
      size={620}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      yOffset="4dvh"
      classNames={{
        root: classes.root,
        overlay: classes.overlay,
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
    >
      {/* It may open while the person types elsewhere: their next key must do nothing here. */}
      <p data-autofocus tabIndex={-1}>
        It unlocks Rung if you forget your passphrase. Store it where you’ll find it and nobody else
        will, and not on this computer.
      </p>
      <p className={classes.once}>You’ll see it only this once. Print it or write it down.</p>
      <ol className={classes.key} aria-label="Recovery key">
        {recoveryKey.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move
          <li key={index}>{group}</li>
        ))}
      </ol>
      <p className={classes.made}>
        Recovery key for Rung, made on {formatDate(today)}. Type it where Rung asks for the
        passphrase, in upper or lower case, with or without spaces. Once you’ve made and stored a
        new one, this one stops working.
      </p>
      <div className={classes.operated}>
        <Button variant="default" onClick={() => window.print()}>
          Print…
        </Button>
        <Checkbox
          label="I’ve stored it where I’ll find it"
          checked={isStored}
          onChange={(event) => setStored(event.currentTarget.checked)}
        />
        <Button disabled={!isStored} loading={isBusy} onClick={() => void done()}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
