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
import { Dialog } from '../../ui/dialog.tsx';
import { evidenceAutosaves } from './evidence-autosaves.ts';
import classes from './evidence-dialog.module.css';
import { closeEvidence, type EvidenceOpen } from './evidence-dialog-open.ts';
import { EvidenceForm } from './evidence-form.tsx';

/** What I did, when, and which descriptions it shows: over the current screen. */
export function EvidenceDialog({
  open,
}: {
  readonly open: Exclude<EvidenceOpen, { kind: 'none' }>;
}) {
  const { evidence, deletedEvidence, evidenceDrafts } = useRecords();
  const today = useToday();
  const client = useQueryClient();
  const autosaved = evidenceAutosaves.useAll().map(([, { content }]) => content);
  // Chosen once, because typing changes the existing drafts.
  const [{ initial, former, offered }] = useState(() => {
    // A draft that is being saved right now isn't continued: it would disappear while the person types into
    // it.
    const drafts = [...evidenceDrafts, ...autosaved].filter(
      ({ id }) => !isEnding(client, ['evidence', id]),
    );
    if (open.kind === 'new') {
      const goOn = draftToGoOn(drafts, [...evidence, ...deletedEvidence], today);
      // What is half written stays as it is, whatever the new piece would be for.
      if (goOn !== null) return { initial: goOn, former: null, offered: [] };
      const ticked = open.statement === undefined ? [] : [open.statement];
      const id = EvidenceId.parse(crypto.randomUUID());
      return { initial: newEvidenceDraft(id, today, ticked), former: null, offered: ticked };
    }
    const changed = evidence.find(({ id }) => id === open.id) ?? null;
    const draft = drafts.findLast(({ id }) => id === open.id);
    return { initial: draft ?? (changed && draftChanging(changed)), former: changed, offered: [] };
  });
  const close = () => closeEvidence(open);
  if (initial === null) return null;
  return (
    <Dialog
      onClose={close}
      title={former === null ? 'Add evidence' : 'Change evidence'}
      size={760}
      yOffset="4dvh"
      closeButtonProps={{ 'aria-label': 'Close, and leave the draft as it is' }}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
    >
      <EvidenceForm initial={initial} former={former} offered={offered} close={close} />
    </Dialog>
  );
}
