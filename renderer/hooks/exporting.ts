import type { ExportOutcome } from '../api.ts';
import { sharedValue } from './shared-value.ts';

export type Exporting = { readonly kind: 'idle' } | { readonly kind: 'saving' } | ExportOutcome;

export interface Exports {
  /** A hook: how the last one went. */
  readonly useExporting: () => Exporting;
  readonly follow: (work: () => Promise<ExportOutcome>) => Promise<void>;
  /** What was saved is no longer what stands on the screen. A failure stays. */
  readonly forgetSaved: () => void;
}

/** How the exports of one kind go; it outlives the screen, so that leaving it early hides no failure. */
export function exportsOf(): Exports {
  const exporting = sharedValue<Exporting>({ kind: 'idle' });
  return {
    useExporting: exporting.useValue,
    async follow(work) {
      exporting.set({ kind: 'saving' });
      try {
        exporting.set(await work());
      } catch (error) {
        exporting.set({ kind: 'idle' });
        throw error;
      }
    },
    forgetSaved() {
      if (exporting.get().kind === 'saved') exporting.set({ kind: 'idle' });
    },
  };
}
