import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { beginAgain } from './begin-again.ts';
import classes from './begin-again-dialog.module.css';

/** Other data is open now. However this is closed, the page begins again with it. */
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
      onClose={beginAgain}
      title={title}
      size={520}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Go on' }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title }}
    >
      <div className={classes.words}>{children}</div>
      <Button data-autofocus onClick={beginAgain}>
        Go on
      </Button>
    </Modal>
  );
}
