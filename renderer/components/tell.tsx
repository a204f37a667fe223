import { Button } from '@mantine/core';
import { type NotificationData, notifications } from '@mantine/notifications';
import classes from './tell.module.css';

let former = '';

/** One message at a time: the one before it goes. Over a dialog's controls none is shown until it is closed. */
function showAlone(message: Omit<NotificationData, 'id'>): string {
  notifications.hide(former);
  former = notifications.show({ ...message, className: classes.told ?? '' });
  return former;
}

/** Says that something was done. */
export function tell(message: string): void {
  showAlone({ message });
}

const undoFor = 12_000;

/** Says that something was done, with the way back beside it for twelve seconds. */
export function tellWithUndo(message: string, undo: () => void): void {
  const id = showAlone({
    message: (
      <span className={classes.row}>
        {message}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </span>
    ),
    autoClose: undoFor,
  });
}
