import { useEffect, useState } from 'react';
import { draftCorrecting, newDraft } from '../../../data/assessments/new-draft.ts';
import { sameLadder } from '../../../data/ladder/lookup.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { openStepNext, stepToOpen } from '../../state/step-to-open.ts';
import { useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { NotHere } from '../../ui/not-here.tsx';
import { AssessForm } from './assess-form.tsx';
import { useForgotten } from './draft-autosaves.ts';

/** A new assessment, or the correction of a saved one; a draft continues where it was. */
export function Assess({
  direction,
  corrects,
}: {
  readonly direction: Direction;
  readonly corrects: string | null;
}) {
  const { ladder } = useReady();
  const { assessments, drafts } = useRecords();
  const today = useToday();
  const forgotten = useForgotten();
  const [step] = useState(stepToOpen);
  useEffect(() => openStepNext(null), []);
  const original = assessments.find(({ id }) => id === corrects);
  if (corrects !== null && (!original || !sameLadder(ladder, original.ladder))) {
    return <NotHere exists={original !== undefined} />;
  }
  const draft = drafts.find((each) => each.corrects === (original?.id ?? null));
  const blank = original ? draftCorrecting(original, ladder) : newDraft(ladder, direction, today);
  return (
    <AssessForm
      key={`${original?.id ?? 'new'} ${forgotten}`}
      initial={step === null ? (draft ?? blank) : { ...(draft ?? blank), step }}
      direction={direction}
    />
  );
}
