import { Suspense, useEffect } from 'react';
import { api } from '../../api.ts';
import { screenOf } from '../../app/screen-of.tsx';
import { useMenuEvents } from '../../state/privacy-screen.ts';
import { closeEvidence, openEvidence, useEvidenceOpen } from './evidence-dialog-open.ts';

/** Loaded from disk after the first screen is shown. */
export const evidenceDialog = screenOf(
  async () => (await import('./evidence-dialog.tsx')).EvidenceDialog,
);

const hearAddEvidence = () => api.onAddEvidence(() => openEvidence({ kind: 'new' }));

/** Opens over any screen when the person wants to add evidence; going to another screen closes it. */
export function AddEvidence() {
  const open = useEvidenceOpen();
  useMenuEvents(hearAddEvidence);
  useEffect(() => {
    const close = () => closeEvidence();
    window.addEventListener('hashchange', close);
    return () => window.removeEventListener('hashchange', close);
  }, []);
  if (open.kind === 'none') return null;
  return (
    <Suspense>
      <evidenceDialog.Screen open={open} />
    </Suspense>
  );
}
