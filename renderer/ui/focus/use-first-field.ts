import { type RefObject, useEffect } from 'react';

/** A form that was asked for opens with the focus in its first field, and whole on the screen where it fits. */
export function useFirstField(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus();
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, [field]);
}
