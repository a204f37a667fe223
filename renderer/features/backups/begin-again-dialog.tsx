import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
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
    <Modal
      opened
      onClose={loadAgain}
      title={title}
      size={520}
      closeOnEscape={false}
      closeOnClickOutside={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Continue' }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      {/* It may open while the person types elsewhere: their next key must not close it unread. */}
      <div className={classes.words} data-autofocus tabIndex={-1}>
        {children}
      </div>
      <Button onClick={loadAgain}>Continue</Button>
    </Modal>
  );
}

function loadAgain(): void {
  window.location.reload();
}
