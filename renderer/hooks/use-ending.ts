import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Draft } from '../../../data/model/draft.ts';

/**
 * Saving or discarding a draft. It outlives the screen: whoever leaves and comes back meanwhile finds the
 * draft still ending, so nothing typed into it can be lost, and it ends only once.
 */
export function useEndingDraft(corrects: Draft['corrects']): {
  readonly isEnding: boolean;
  readonly end: (work: () => Promise<void>) => Promise<void>;
} {
  const client = useQueryClient();
  const mutationKey = ['end draft', corrects];
  const { mutateAsync } = useMutation({
    mutationKey,
    mutationFn: (work: () => Promise<void>) => work(),
    throwOnError: false,
  });
  return {
    isEnding: useIsMutating({ mutationKey }) > 0,
    async end(work) {
      if (client.isMutating({ mutationKey }) === 0) await mutateAsync(work);
    },
  };
}
