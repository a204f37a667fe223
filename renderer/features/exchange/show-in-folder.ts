import type { Shown } from '../../api.ts';
import { notifyProblem } from '../../ui/messages/notify.ts';

/** Asks the system to show a file in its folder; says so if it is gone. */
export async function showInFolder(show: () => Promise<Shown>): Promise<void> {
  const shown = await show();
  if (shown.kind === 'gone') {
    notifyProblem('gone', `${shown.gone} is no longer there. It was moved, renamed or deleted.`);
  }
}
