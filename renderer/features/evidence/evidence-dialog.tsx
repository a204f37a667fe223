import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  draftChanging,
  draftToGoOn,
  newEvidenceDraft,
} from '../../../data/evidence/new-evidence-draft.ts';
import { EvidenceId } from '../../../data/values/ids.ts';
import { isEnding } from '../../state/use-ending.ts';
import { useRecords } from '../../state/use-records.ts';
import { useToday } from '../../state/use-today.ts';
import { evidenceAutosaves } from './evidence-autosaves.ts';
import classes from './evidence-dialog.module.css';
import { closeEvidence, type EvidenceOpen, focusBefore } from './evidence-dialog-open.ts';
import { EvidenceForm } from './evidence-form.tsx';

/** What I did, when, and which descriptions it shows: over whatever screen there is. */
export function EvidenceDialog({
  open,
}: {
  readonly open: Exclude<EvidenceOpen, { kind: 'none' }>;
}) {
  const { evidence, deletedEvidence, evidenceDrafts } = useRecords();
  const today = useToday();
  const client = useQueryClient();
  const held = evidenceAutosaves.useAll().map(([, { content }]) => content);
  // Chosen once: what is typed changes the drafts that there are.
  const [{ initial, former }] = useState(() => {
    // What is being saved at this moment is not gone on with: it would go from under the words typed into it.
    const drafts = [...evidenceDrafts, ...held].filter(
      ({ id }) => !isEnding(client, ['evidence', id]),
    );
    if (open.kind === 'new') {
      const goOn = draftToGoOn(drafts, [...evidence, ...deletedEvidence], today);
      const fresh = newEvidenceDraft(EvidenceId.parse(crypto.randomUUID()), today);
      return { initial: goOn ?? fresh, former: null };
    }
    const changed = evidence.find(({ id }) => id === open.id) ?? null;
    const draft = drafts.findLast(({ id }) => id === open.id);
    return { initial: draft ?? (changed && draftChanging(changed)), former: changed };
  });
  function close(): void {
    closeEvidence(open);
    focusBefore();
  }
  if (initial === null) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={former === null ? 'Add evidence' : 'Change evidence'}
      size={760}
      yOffset="4dvh"
      // The screen scrolls in a frame of its own, and the focus goes back by hand when the dialog is gone.
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close, and leave the draft as it is' }}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
    >
      <EvidenceForm initial={initial} former={former} close={close} />
    </Modal>
  );
}
