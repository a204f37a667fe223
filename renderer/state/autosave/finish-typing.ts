import type { SaveError } from '../../api.ts';

type Task = () => Promise<SaveError | null>;

const tasks = new Set<Task>();

/** Registers work that `finishTyping` waits for; it returns why something could not be saved, or null. */
export function onFinishTyping(task: Task): void {
  tasks.add(task);
}

/** Sends unsaved input, and retries what failed; returns why some of it is not on disk, or null. */
export async function finishTyping(): Promise<SaveError | null> {
  const failed = await Promise.all(
    Array.from(tasks, (task) => task().catch((): SaveError => 'unexpected')),
  );
  return failed.find((why) => why !== null) ?? null;
}

/** Does something with the data after the latest input is in it; `saveError` says why some of it is not. */
export async function afterTyping<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly saveError: SaveError | null }> {
  const saveError = await finishTyping();
  return { result: await work(), saveError };
}
