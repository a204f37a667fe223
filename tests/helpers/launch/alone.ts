import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beginAt, goTo, heading } from '../person/person.ts';
import { goTheWholePath } from '../person/whole-path.ts';
import { launchRung } from './launch-rung.ts';
import { expect } from './patient-expect.ts';

/** What was observed inside the app during a person's whole path. */
export interface Walked {
  readonly asked: number;
  /** Addresses of requests outside the app. */
  readonly elsewhere: readonly string[];
  /** The app's complete output. */
  readonly output: string;
}

/** Part of everything that the person types, and unique in the world. */
export const planted = `PLANTED-${randomBytes(16).toString('hex')}`;

/** For the data, for temporary files, and for exports. The app creates the first. */
export function walkFolders(folder: string): readonly string[] {
  return ['data', 'temporary', 'exported'].map((name) => join(folder, name));
}

/** The whole path with the planted words in every field, a kill -9 while typing, a second start, and a quit. */
export async function walkAlone(folder: string, words: string): Promise<Walked> {
  const [userData = '', temporary = '', exported = ''] = walkFolders(folder);
  for (const made of [temporary, exported]) mkdirSync(made);
  const options = { userData, env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary } };
  const said = (where: string) => `${words} ${where}`;
  const first = await launchRung(options);
  const elsewhere: string[] = [];
  let asked = 0;
  first.page.on('request', (request) => {
    const url = request.url();
    asked += 1;
    // The stand-in serves app: addresses under a host name that no network has.
    if (!/^(app:|https:\/\/[a-z]+\.app\.invalid\/)/.test(url)) elsewhere.push(url);
  });
  await first.page.reload();
  await goTheWholePath(
    first,
    exported,
    {
      scores: { Manager: { People: 1.5 } },
      evidence: [{ skill: 'People', what: said('shown'), when: '2026-01-12' }],
      scope: { 'Team size': { none: said('scope') } },
      note: said('note'),
    },
    said,
  );
  await beginAt(first.page, 'Note');
  await first.page.getByLabel('Note').fill(said('draft'));
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  await first.kill();

  const second = await launchRung(options);
  await goTo(second.page, 'Assess');
  await heading(second.page, 'A note to yourself');
  await expect(second.page.getByLabel('Note')).toHaveValue(said('draft'));
  await second.close();
  return { asked, elsewhere, output: first.output() + second.output() };
}
