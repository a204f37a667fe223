import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Settings, SettingsChange } from '../../data/model/settings.ts';
import { api, type Start } from '../api.ts';
import { tellNotKept } from '../components/storage-notice.tsx';
import { startKey, useReady } from './use-start.ts';

/** The settings, and a way to change some of them. */
export function useSettings(): { settings: Settings; change: (change: SettingsChange) => void } {
  const { settings } = useReady();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (change: SettingsChange) => api.saveSettings(change),
    onSuccess: (outcome) => {
      if (outcome.kind === 'not-kept') return tellNotKept(outcome.why);
      client.setQueryData<Start>(startKey, (start) =>
        start?.kind === 'ready' ? { ...start, settings: outcome.value } : start,
      );
    },
  });
  return { settings, change: mutate };
}
