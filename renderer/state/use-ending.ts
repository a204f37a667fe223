import { type QueryClient, useIsMutating, useQueryClient } from '@tanstack/react-query';

/**
 * Saving or discarding what was typed. It outlives the screen: a person who leaves and comes back finds it
 * still in progress, so nothing typed into it can be lost, and it happens only once. `what` is its kind and
 * id.
 */
export function useEnding(what: readonly [kind: string, id: string | null]): {
  readonly isEnding: boolean;
  readonly end: (work: () => Promise<void>) => Promise<void>;
} {
  const client = useQueryClient();
  const mutationKey = ['end', ...what];
  return {
    isEnding: useIsMutating({ mutationKey }) > 0,
    async end(work) {
      if (isEnding(client, what)) return;
      const options = { mutationKey, mutationFn: work, networkMode: 'always' } as const;
      await client.getMutationCache().build(client, options).execute(undefined);
    },
  };
}

export function isEnding(
  client: QueryClient,
  what: readonly [kind: string, id: string | null],
): boolean {
  return client.isMutating({ mutationKey: ['end', ...what] }) > 0;
}
