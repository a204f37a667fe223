import { api, type SaveError } from '../../api.ts';

type Look = () => SaveError | null;

const looks = new Set<Look>();
let told: SaveError | null = null;

/** Tells the main process beforehand what this page alone holds: one that does not answer can't say it. Gives what is to be called at each change. */
export function reportUnsaved(look: Look): () => void {
  looks.add(look);
  return tell;
}

/** A page that begins holds nothing, whatever the one before it held. */
export function reportNothingUnsaved(): void {
  void api.reportUnsavedInPage(null);
}

function tell(): void {
  let why: SaveError | null = null;
  for (const look of looks) why ??= look();
  if (why === told) return;
  told = why;
  void api.reportUnsavedInPage(why);
}
