import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type PassphraseState } from '../../api.ts';

const passphraseKey = ['passphrase'] as const;

/** Whether there is a passphrase, and what comes with it; null until it is known. */
export function usePassphrase(): PassphraseState | null {
  const { data } = useQuery({
    queryKey: passphraseKey,
    queryFn: () => api.readPassphrase(),
    staleTime: 0, // it is turned on and off also while another screen is shown
    refetchOnWindowFocus: false,
  });
  return data ?? null;
}

/** Asks again, when something of it was changed. */
export function useAskPassphraseAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: passphraseKey });
}
