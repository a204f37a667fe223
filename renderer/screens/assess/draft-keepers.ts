import type { Draft } from '../../../data/model/draft.ts';
import { keepers } from '../../hooks/keepers.ts';

/** The drafts of this run, by the assessment they correct; the new one stands under null. */
const drafts = keepers<Draft['corrects'], Draft>();

/** The keeper of a draft's place; a draft in which nothing was typed is not worth holding: its week would grow old. */
export const { keeperOf, dropUntouched, isTouched, useForgotten } = drafts;

/** Lets go of a draft that was saved, discarded, or replaced on disk. */
export const forgetDraft = drafts.forget;
