import { notifyUntilClosed } from '../ui/messages/notify.ts';

/** Says so if the page crashed and was reloaded: the main process adds `?again` to its address. */
export function notifyCameBack(): void {
  const { pathname, search, hash } = window.location;
  if (search !== '?again') return;
  window.history.replaceState(window.history.state, '', pathname + hash);
  notifyUntilClosed(
    'came-back',
    'This window stopped working, so Rung reloaded it. Your saved work is here. Check the last thing you typed.',
  );
}
