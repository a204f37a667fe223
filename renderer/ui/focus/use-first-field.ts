import { type RefObject, useEffect } from 'react';

/** A requested form opens with the focus in its first field, and fully visible if it fits. */
export function useFirstField(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus();
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, [field]);
}
