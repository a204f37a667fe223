import { notifications } from '@mantine/notifications';

/** A defect that no screen caught is said, not swallowed; what was saved is on disk already. */
export function tellUnexpected(): void {
  window.addEventListener('unhandledrejection', () => {
    notifications.show({
      id: 'unexpected',
      title: 'That did not work',
      message:
        'Something unexpected happened. What you saved is safe. Try again, or open Rung again.',
      color: 'var(--danger-text)',
      autoClose: false,
    });
  });
}
