import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { sameLadder } from '../../../data/ladder/lookup.ts';
import type { Assessment } from '../../../data/model/assessment.ts';
import { draftCorrecting, newDraft } from '../../../data/model/new-draft.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { placePaths } from '../../components/places.ts';
import { useRecords } from '../../hooks/use-records.ts';
import { useReady } from '../../hooks/use-start.ts';
import { useToday } from '../../hooks/use-today.ts';
import { AssessForm } from './assess-form.tsx';

/** A new assessment, or the correction of a saved one; a draft goes on where it was. */
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
  const original = assessments.find(({ id }) => id === corrects);
  if (corrects !== null && (!original || !sameLadder(ladder, original.ladder))) {
    return <NothingToCorrect original={original} />;
  }
  const draft = drafts.find((kept) => kept.corrects === (original?.id ?? null));
  const blank = original ? draftCorrecting(original, ladder) : newDraft(ladder, direction, today);
  return <AssessForm key={original?.id ?? 'new'} initial={draft ?? blank} direction={direction} />;
}

function NothingToCorrect({ original }: { readonly original: Assessment | undefined }) {
  return (
    <PageHeader
      title={original ? 'Made with another ladder' : 'This assessment is not here'}
      lead={
        original
          ? 'It can be read, and it stays as it is; the ladder has changed since.'
          : 'It may have been deleted. Deleted assessments can be restored under Progress.'
      }
      actions={
        <Button component={Link} href={placePaths.progress}>
          Go to Progress
        </Button>
      }
    />
  );
}
