import { notifyProblem } from '../ui/messages/notify.ts';

/** A defect that no screen caught is said, not swallowed; what was saved is on disk already. */
export function tellUnexpected(): void {
  window.addEventListener('unhandledrejection', () => {
    notifyProblem(
      'unexpected',
      'What you saved is safe. Try again, or restart Rung.',
      'Something went wrong',
    );
  });
}
