import { PasswordInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { longestPassphrase } from '../../../data/passphrase/passphrase.ts';

/** Either of the two opens Rung. */
export const secretLabel = 'Passphrase or recovery key';

/** A secret being typed: hidden unless the person shows it, with a note if Caps Lock is on. */
export function PassphraseField({
  label,
  description,
  value,
  change,
  error = null,
  field,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly change: (typed: string) => void;
  readonly error?: ReactNode;
  readonly field?: Ref<HTMLInputElement>;
}) {
  const [hasCapsLock, setCapsLock] = useState(false);
  const [isVisible, setVisible] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        ref={field}
        label={label}
        description={description}
        value={value}
        error={error}
        maxLength={longestPassphrase}
        autoComplete="off"
        spellCheck={false}
        visible={isVisible}
        onVisibilityChange={setVisible}
        visibilityToggleFocusable
        visibilityToggleButtonProps={{
          'aria-label': 'Show what you typed',
          'aria-pressed': isVisible,
        }}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCapsLock(false)}
      />
      <p role="status">{hasCapsLock && 'Caps Lock is on.'}</p>
    </div>
  );
}
