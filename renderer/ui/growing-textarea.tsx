import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import type { ComponentProps } from 'react';
import classes from './growing-textarea.module.css';

type Props = Omit<
  ComponentProps<typeof Textarea>,
  'autosize' | 'minRows' | 'maxRows' | 'classNames' | 'styles'
> & {
  /** Lines that are always there. */
  readonly leastRows: number;
  /** The number of lines from which it scrolls. */
  readonly mostRows: number;
};

/** A field for several lines, as high as its text. */
export function GrowingTextarea({ leastRows, mostRows, ref, ...others }: Props) {
  return (
    <Textarea
      {...others}
      ref={useMergedRef(ref, undoTypingAtOnce)}
      classNames={{ input: classes.input ?? '' }}
      styles={{ input: { '--least-rows': leastRows, '--most-rows': mostRows } }}
    />
  );
}

/**
 * React writes a text area's default value at every letter, which changes nothing but ends the engine's undo step:
 * undo would take back one letter at a time.
 */
function undoTypingAtOnce(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  Object.defineProperty(area, 'defaultValue', {
    configurable: true,
    get: () => area.value,
    set: () => undefined,
  });
}
