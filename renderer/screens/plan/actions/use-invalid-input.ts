import { useEffect } from 'react';
import { inputKeyOfPath } from '../../../../data/text/invalid-input-fields.ts';
import { findInvalidInput } from '../../../state/autosave/invalid-input.ts';
import { useRecords } from '../../../state/use-records.ts';
import { usePath } from '../path/path-autosave.ts';
import { useRetype } from './use-retype.ts';

let isRetyped = false;

/** A hook: restores invalid input from an earlier session of the app to the plan, as it was typed. */
export function useInvalidInput(): void {
  const { invalidInput } = useRecords();
  const retype = useRetype();
  const { change: changePath } = usePath();
  useEffect(() => {
    if (isRetyped) return;
    isRetyped = true;
    retype();
    for (const [, { note }] of findInvalidInput(
      invalidInput,
      (inputKey) => inputKey === inputKeyOfPath || null,
    )) {
      if (note !== undefined) changePath({ note });
    }
  }, [changePath, invalidInput, retype]);
}
