import { api, type Unkept } from '../../api.ts';

type Look = () => Unkept | null;

const looks = new Set<Look>();
let told: Unkept | null = null;

/** Tells the main process beforehand what this page alone holds: one that does not answer can't say it. Gives what is to be called at each change. */
export function tellUnkept(look: Look): () => void {
  looks.add(look);
  return tell;
}

/** A page that begins holds nothing, whatever the one before it held. */
export function tellNothingUnkept(): void {
  void api.holdsUnkept(null);
}

function tell(): void {
  let why: Unkept | null = null;
  for (const look of looks) why ??= look();
  if (why === told) return;
  told = why;
  void api.holdsUnkept(why);
}
