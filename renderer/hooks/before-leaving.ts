import { api } from '../api.ts';

const tasks = new Set<() => Promise<unknown>>();

/** Something to finish before the window closes. */
export function beforeLeaving(task: () => Promise<unknown>): void {
  tasks.add(task);
}

/** When the window is about to close, finishes what there is, then says so. */
export function answerLeaving(): void {
  api.onLeave(() => {
    void Promise.allSettled(Array.from(tasks, (task) => task())).then(() => api.readyToLeave());
  });
}
