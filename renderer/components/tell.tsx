import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './tell.module.css';

/** Says that something was done. */
export function tell(message: string): void {
  notifications.show({ message });
}

const undoFor = 12_000;

/** Says that something was done, with the way back beside it for twelve seconds. */
export function tellWithUndo(message: string, undo: () => void): void {
  const id = notifications.show({
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
