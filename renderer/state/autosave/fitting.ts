import type { Fitted } from '../../../data/text/fitting-texts.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import type { SaveResult } from '../../api.ts';
import type { AutosavePorts } from './autosave.ts';

/**
 * Saves a record without the texts in it that are too long for any disk: for those the last saved text stays,
 * at first the one in `initial`.
 */
export function fitting<Content>(
  initial: Content,
  take: (typed: Content, saved: Content) => Fitted<Content>,
  save: (content: Content) => Promise<SaveResult<Instant>>,
): AutosavePorts<Content>['save'] {
  let saved = initial;
  return async (typed) => {
    const { content, why } = take(typed, saved);
    const outcome = await save(content);
    if (outcome.kind !== 'saved') return outcome;
    saved = content;
    return why === null ? outcome : { kind: 'invalid', why, isOnlyHere: true };
  };
}
