import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type PassphraseState } from '../../api.ts';

const passphraseKey = ['passphrase'] as const;

/** Whether there is a passphrase, with its details; null until it is known. */
export function usePassphrase(): PassphraseState | null {
  const { data } = useQuery({
    queryKey: passphraseKey,
    queryFn: () => api.readPassphrase(),
    staleTime: 0, // it is turned on and off also while another screen is shown
    refetchOnWindowFocus: false,
  });
  return data ?? null;
}

/** Reads it again after a change. */
export function useAskPassphraseAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: passphraseKey });
}
