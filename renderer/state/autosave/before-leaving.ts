import type { Unkept } from '../../api.ts';

type Task = () => Promise<Unkept | null>;

const tasks = new Set<Task>();

/** Something to finish before the window closes; gives why it could not be kept, or null. */
export function beforeLeaving(task: Task): void {
  tasks.add(task);
}

/** Sends what there is, and tries again what failed; gives why some of it is not on disk, or null. */
export async function finishTyping(): Promise<Unkept | null> {
  const failed = await Promise.all(
    Array.from(tasks, (task) => task().catch((): Unkept => 'unexpected')),
  );
  return failed.find((why) => why !== null) ?? null;
}

/** Does something with the data once what was typed last is in it; `unkept` says why some of it is not. */
export async function afterTyping<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly unkept: Unkept | null }> {
  const unkept = await finishTyping();
  return { result: await work(), unkept };
}
