import { Textarea } from '@mantine/core';
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
export function GrowingTextarea({ leastRows, mostRows, ...others }: Props) {
  return (
    <Textarea
      {...others}
      classNames={{ input: classes.input ?? '' }}
      styles={{ input: { '--least-rows': leastRows, '--most-rows': mostRows } }}
    />
  );
}
