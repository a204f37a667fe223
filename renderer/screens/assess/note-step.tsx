import type { Draft } from '../../../data/assessments/draft.ts';
import type { Problem } from '../../../data/assessments/problem.ts';
import { GrowingTextarea } from '../../ui/growing-textarea.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** The person's note to themselves. */
export function NoteStep({
  draft,
  change,
  problems,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problems: readonly Problem[];
}) {
  return (
    <>
      <PageHeader
        title="A note to yourself"
        lead="What was going on, what you’re unsure of, what you’d tell yourself next time. It stays on this computer, and your growth plan leaves it out unless you tick “My notes” there."
      />
      <GrowingTextarea
        label="Note"
        description="Optional"
        leastRows={8}
        mostRows={20}
        dir="auto"
        value={draft.note}
        error={problems.find(({ field }) => field === 'note')?.message}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}
