import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './begin-again-dialog.module.css';

/** Other data is open now. However this is closed, the page is reloaded with it, on the same screen. */
export function BeginAgainDialog({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      onClose={loadAgain}
      title={title}
      size={520}
      closeOnEscape={false}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Continue' }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {/* It may open while the person types elsewhere: their next key must not close it unread. */}
      <div className={classes.words} data-autofocus tabIndex={-1}>
        {children}
      </div>
      <Button onClick={loadAgain}>Continue</Button>
    </Dialog>
  );
}

function loadAgain(): void {
  window.location.reload();
}
