import { fileAdvice } from '../../../data/text/disk-words.ts';
import { capitalised } from '../../../data/text/sentence.ts';
import type { ExportOutcome, NotExported, SaveError } from '../../api.ts';
import { afterTyping } from '../../state/autosave/finish-typing.ts';
import { lackWords } from '../../state/autosave/save-error-cause.ts';
import { sharedValue } from '../../state/shared-value.ts';
import { stillHere } from '../../state/still-here.ts';
import { notify, notifyProblem } from '../../ui/messages/notify.ts';

export type Exporting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | (ExportOutcome & {
      /** Why the latest input is not in it, or null. */
      readonly saveError: SaveError | null;
    });

export interface Exports {
  /** A hook: how the last export went. */
  readonly useExporting: () => Exporting;
  /**
   * Sends the latest input, waits for an export, and reports the result if the person has gone to another
   * screen in the meantime.
   */
  readonly follow: (work: () => Promise<ExportOutcome>) => Promise<void>;
  /** Clears “Saved as …”, because the file no longer matches the screen. Keeps a failure. */
  readonly forgetSaved: () => void;
}

/**
 * The state of one kind of export; it outlives the screen, so that leaving early hides no failure. `what` is
 * "the plan".
 */
export function exportsOf(what: string): Exports {
  const exporting = sharedValue<Exporting>({ kind: 'idle' });
  return {
    useExporting: exporting.useValue,
    async follow(work) {
      const isHere = stillHere();
      exporting.set({ kind: 'saving' });
      try {
        const { result, saveError } = await afterTyping(work);
        exporting.set({ ...result, saveError });
        if (!isHere()) report(what, result, saveError);
      } catch (error) {
        exporting.set({ kind: 'idle' });
        throw error;
      }
    },
    forgetSaved() {
      if (exporting.get().kind === 'saved') exporting.set({ kind: 'idle' });
    },
  };
}

/** Says, after a space, that Rung can't read it again; empty if it can. */
export function tooBigWords({ isTooBigToImport }: { readonly isTooBigToImport?: true }): string {
  return isTooBigToImport
    ? ' All your data is in it, but the file is too big for Rung to import. To be able to bring your data back into Rung, make a backup instead.'
    : '';
}

/** `what` is "the plan". */
export function notSavedWords(what: string, outcome: NotExported): string {
  if (outcome.why === 'unconfirmed') {
    return `${capitalised(what)} is written as ${outcome.name} in ${outcome.folder}, but the disk didn’t confirm it. Save it again.`;
  }
  return `${capitalised(what)} isn’t saved. ${causeWords(outcome.why, outcome)}`;
}

/** Why a file could not be saved, and what to do. */
function causeWords(
  why: Exclude<NotExported['why'], 'unconfirmed'>,
  { name, folder }: NotExported,
): string {
  switch (why) {
    case 'in-use':
      return `${name} may be open in another program, or protected. Close it there, or save under another name. The file is unchanged.`;
    case 'folder-gone':
      return `The folder ${folder} no longer exists. Save again and choose another one.`;
    case 'is-folder':
      return `There is a folder named ${name} in ${folder}. Save under another name.`;
    case 'name-too-long':
      return 'The file name or the path to its folder is too long. Choose a shorter name, or a folder closer to the top level.';
    case 'name-refused':
      return `That disk doesn’t accept the name ${name}. Choose another one, such as plain letters and digits. Any earlier file is unchanged.`;
    case 'data-unreadable':
      return 'Rung can’t read your data right now. Check that its disk is connected, then try again. Any earlier file is unchanged.';
    case 'name-taken':
      return `There is already a file named ${name} in ${folder}. Save under another name, or choose that file to replace it.`;
    case 'own-file':
      return 'Rung uses that name for its own data. Choose another one.';
    default:
      return `${fileAdvice(why)} Any earlier file is unchanged.`;
  }
}

function report(what: string, outcome: ExportOutcome, saveError: SaveError | null): void {
  if (outcome.kind === 'saved') {
    notify(
      `Saved as ${outcome.name} in ${outcome.folder}.${lackWords(saveError)}${tooBigWords(outcome)}`,
    );
  }
  if (outcome.kind === 'not-saved') {
    notifyProblem(`export ${what}`, notSavedWords(what, outcome));
  }
}
