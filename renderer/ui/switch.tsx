import type { ReactNode } from 'react';
import classes from './switch.module.css';

/** A switch with its words: on or off at once, without saving. Mantine's has a `div` in its label. */
export function Switch({
  label,
  checked,
  onChange,
  className = '',
}: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly className?: string | undefined;
}) {
  return (
    <label className={`${classes.switch} ${className}`}>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
        role="switch"
        className={classes.input}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
