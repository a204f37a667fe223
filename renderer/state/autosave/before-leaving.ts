import type { SaveError } from '../../api.ts';

type Task = () => Promise<SaveError | null>;

const tasks = new Set<Task>();

/** Something to finish before the window closes; gives why it could not be kept, or null. */
export function beforeLeaving(task: Task): void {
  tasks.add(task);
}

/** Sends what there is, and tries again what failed; gives why some of it is not on disk, or null. */
export async function finishTyping(): Promise<SaveError | null> {
  const failed = await Promise.all(
    Array.from(tasks, (task) => task().catch((): SaveError => 'unexpected')),
  );
  return failed.find((why) => why !== null) ?? null;
}

/** Does something with the data once what was typed last is in it; `saveError` says why some of it is not. */
export async function afterTyping<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly saveError: SaveError | null }> {
  const saveError = await finishTyping();
  return { result: await work(), saveError };
}
