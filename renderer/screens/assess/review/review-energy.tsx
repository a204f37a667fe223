import type { Draft } from '../../../../data/assessments/draft.ts';
import { EnergyTable } from '../../../features/assessments/energy-table.tsx';
import { ReviewLink } from './review-link.tsx';

/** The energy answers; empty if there are none. */
export function ReviewEnergy({ draft, go }: { readonly draft: Draft; readonly go: () => void }) {
  return (
    <EnergyTable energy={draft.energy} name={(name) => <ReviewLink go={go}>{name}</ReviewLink>} />
  );
}
