import { api, type Unkept } from '../api.ts';

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

/** Does something with the data once what was typed last is in it. */
export async function afterTyping<Result>(work: () => Promise<Result>): Promise<Result> {
  await finishTyping();
  return await work();
}

/** When the window is about to close, finishes what there is, then says how it went. */
export function answerLeaving(): void {
  api.onLeave(() => {
    void finishTyping().then((unkept) => api.readyToLeave(unkept));
  });
}
