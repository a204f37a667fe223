import { api, type SaveError } from '../../api.ts';

type Look = () => SaveError | null;

const looks = new Set<Look>();
let reported: SaveError | null = null;

/**
 * Tells the main process in advance what only this page has, because a page that hangs can't answer. Returns
 * a function to call at each change.
 */
export function reportUnsaved(look: Look): () => void {
  looks.add(look);
  return report;
}

/** A new page has nothing unsaved, whatever the previous one had. */
export function reportNothingUnsaved(): void {
  void api.reportUnsavedInPage(null);
}

function report(): void {
  let why: SaveError | null = null;
  for (const look of looks) why ??= look();
  if (why === reported) return;
  reported = why;
  void api.reportUnsavedInPage(why);
}
