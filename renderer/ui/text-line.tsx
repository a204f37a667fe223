import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SettingsLine } from '../state/use-settings.ts';

/** A text field of the settings, saved at every keystroke if it is valid; the field shows what was typed. */
export function TextLine({
  label,
  description,
  line: { value, problem, type },
  ...input
}: {
  readonly label: string;
  readonly description?: ReactNode;
  readonly line: SettingsLine;
  readonly inputMode?: 'decimal';
  readonly classNames?: { readonly wrapper: string };
}) {
  return (
    <TextInput
      {...input}
      label={label}
      description={description}
      dir="auto"
      value={value}
      error={problem}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
