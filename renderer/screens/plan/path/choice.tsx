import { Chip } from '@mantine/core';
import { useRef } from 'react';
import { ClearAnswer } from '../../../ui/clear-answer.tsx';
import classes from './choice.module.css';

/** One of a few equally weighted answers, or none: a choice can be cleared. */
export function Choice<Value extends string>({
  labelledBy,
  value,
  options,
  onChange,
}: {
  /** The id of the question's text. */
  readonly labelledBy: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}) {
  const group = useRef<HTMLDivElement>(null);

  return (
    <div className={classes.choice}>
      <Chip.Group value={value} onChange={(chosen) => onChange(found(options, chosen))}>
        <div ref={group} className={classes.chips} role="radiogroup" aria-labelledby={labelledBy}>
          {options.map((option) => (
            <Chip key={option.value} value={option.value} size="sm">
              {option.label}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {value !== null && (
        <ClearAnswer group={group} className={classes.clear} onClear={() => onChange(null)}>
          the answer
        </ClearAnswer>
      )}
    </div>
  );
}

function found<Value extends string>(
  options: readonly { readonly value: Value }[],
  chosen: string | null,
): Value | null {
  return options.find(({ value }) => value === chosen)?.value ?? null;
}
