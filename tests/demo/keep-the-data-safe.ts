import { readFileSync, writeFileSync } from 'node:fs';
import { print } from '../../build/steps/print.ts';
import type { Rung } from '../helpers/launch/launch-rung.ts';
import { goTo, heading } from '../helpers/person/person.ts';
import { picturesInto } from './demo-picture.ts';

/** Damages one letter of the data, restores a backup, and then sets a passphrase. */
export async function keepTheDataSafe({ page, clickMenu }: Rung, folder: string): Promise<void> {
  const picture = picturesInto(folder, page);
  await heading(page, 'Your data has changed since Rung saved it');
  await page
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .waitFor();
  await picture('trouble');
  await page
    .getByRole('button', { name: /^Restore the backup/ })
    .first()
    .click();
  await picture('trouble-restore', page.getByRole('list', { name: 'Backups' }));
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).last().click();
  await goTo(page, 'Settings');
  const part = page.getByRole('region', { name: 'Passphrase' });
  await part.getByRole('button', { name: 'Turn on a passphrase…' }).click();
  for (const field of ['New passphrase', 'Repeat passphrase']) {
    await part.getByLabel(field).fill('a quiet kettle hums');
  }
  await picture('passphrase', part.getByRole('form', { name: 'Turn on a passphrase' }));
  await part.getByRole('button', { name: 'Turn on', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Your recovery key' });
  await sheet.waitFor();
  await picture('recovery-key', sheet);
  await sheet.getByLabel('I’ve stored it where I’ll find it').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await picture('passphrase-on', part);
  await clickMenu('lock');
  await heading(page, 'Rung is locked');
  await picture('locked');
  print('Trouble, a backup and a passphrase are seen');
}

/** Damages the file as a failing disk does: the words occur once in the file, apart from the backups next to it. */
export function changeALetter(file: string, words: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(words);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}
