import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { longestLine } from '../../data/model/settings.ts';
import { textProblem } from '../../data/model/typed-text.ts';

/** A line of text, handed on at every keystroke while it can be kept; the field shows what was typed. */
export function TextLine({
  label,
  description,
  initial,
  keep,
}: {
  readonly label: string;
  readonly description?: ReactNode;
  readonly initial: string;
  readonly keep: (text: string) => void;
}) {
  const [typed, setTyped] = useState(initial);
  return (
    <TextInput
      label={label}
      description={description}
      dir="auto"
      value={typed}
      error={textProblem('This', typed, longestLine)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        if (textProblem('This', value, longestLine) === null) keep(value);
      }}
    />
  );
}
