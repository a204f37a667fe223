import { notifyProblem } from '../ui/messages/notify.ts';

/** Reports a bug that no screen caught instead of hiding it; everything saved is on disk already. */
export function notifyUnexpectedErrors(): void {
  window.addEventListener('unhandledrejection', () => {
    notifyProblem(
      'unexpected',
      'What you saved is safe. Try again, or restart Rung.',
      'Something went wrong',
    );
  });
}
