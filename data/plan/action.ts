import { z } from 'zod';
import { LadderRef } from '../assessments/assessment.ts';
import { isSavable } from '../text/typed-text.ts';
import { AcceleratorId, ActionId, ProgressNoteId, TransitionId } from '../values/ids.ts';
import { type Instant, IsoDate } from '../values/iso-date.ts';
import { Gap } from './gap.ts';

/** The longest action or progress note, in characters. */
export const longestAction = 10_000;
/** The longest "when …" or "I will …", in characters. */
export const longestIntention = 1_000;

export const ActionStatus = z.enum(['planned', 'doing', 'done', 'dropped']);
export type ActionStatus = z.infer<typeof ActionStatus>;

/**
 * The accelerator that an action was made from: a universal one in a transition's wording, or the
 * transition's own.
 */
export const ActionSource = z
  .strictObject({
    ladder: LadderRef,
    kind: z.enum(['universal', 'own']),
    transition: TransitionId,
    accelerator: AcceleratorId,
  })
  .readonly();
export type ActionSource = z.infer<typeof ActionSource>;

const unsavable = 'holds what can’t be saved';
const words = z
  .string()
  .max(longestAction)
  .refine((text) => text.trim() !== '', 'must not be blank')
  .refine(isSavable, unsavable);
const intention = z.string().max(longestIntention).refine(isSavable, unsavable);

export const ActionContent = z
  .strictObject({
    what: words,
    source: ActionSource.nullable(),
    gap: Gap.nullable(),
    due: IsoDate.nullable(),
    status: ActionStatus,
    /** "When …, I will …": both may be blank. */
    when: intention,
    will: intention,
  })
  .readonly();
export type ActionContent = z.infer<typeof ActionContent>;

/** An action as the window sends it: the window creates its id, so that sending it again changes nothing. */
export const SentAction = z.strictObject({ id: ActionId, content: ActionContent }).readonly();
export type SentAction = z.infer<typeof SentAction>;

export const SentProgressNote = z
  .strictObject({
    id: ProgressNoteId,
    action: ActionId,
    date: IsoDate,
    text: words,
  })
  .readonly();
export type SentProgressNote = z.infer<typeof SentProgressNote>;

export type ProgressNote = Omit<SentProgressNote, 'action'>;

/** A saved action. Its notes run from the oldest date to the newest. */
export type Action = ActionContent & {
  readonly id: ActionId;
  readonly createdAt: Instant;
  /** When its status last changed. */
  readonly statusAt: Instant;
  readonly notes: readonly ProgressNote[];
};

export type DeletedAction = Action & { readonly deletedAt: Instant };

export type DeletedProgressNote = SentProgressNote & { readonly deletedAt: Instant };
