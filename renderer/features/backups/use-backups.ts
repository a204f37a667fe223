import { useQuery } from '@tanstack/react-query';
import { api, type Backups } from '../../api.ts';

export const backupsKey = ['backups'] as const;

/** The backups on disk when the screen opens; null until they are read. */
export function useBackups(): Backups | null {
  const { data } = useQuery({
    queryKey: backupsKey,
    queryFn: () => api.readBackups(),
    staleTime: 0,
    throwOnError: true,
  });
  return data ?? null;
}
