import { VisuallyHidden } from '@mantine/core';

/** An arrow that is read aloud as "to". */
export function Arrow() {
  return (
    <>
      {' '}
      <span aria-hidden="true">→</span>
      <VisuallyHidden>to</VisuallyHidden>{' '}
    </>
  );
}
