import type { DataTrouble } from '../../api.ts';

/** What the person can do about it; `install` is only said. */
export type Choice = 'install' | 'again' | 'restore' | 'read-only' | 'accept' | 'fresh';

export interface TroubleWords {
  readonly title: string;
  /** What happened, and that nothing was changed. */
  readonly lead: string;
  /** Those that make sense, what changes least before what changes most. Reading is for what can be read. */
  readonly choices: readonly Choice[];
}

export const troubleWords: Readonly<Record<DataTrouble, TroubleWords>> = {
  newer: {
    title: 'A newer Rung wrote your data',
    lead: 'It is stored in a way that this version does not know. Nothing in it was changed.',
    choices: ['install', 'restore', 'fresh'],
  },
  foreign: {
    title: 'Rung can’t read this file',
    lead: 'It belongs to another program, or its beginning is damaged, or it is encrypted and the file rung.key that belongs beside it is gone. It was not changed.',
    choices: ['again', 'restore', 'fresh'],
  },
  damaged: {
    title: 'Your data is damaged',
    lead: 'Some of the file can’t be read as Rung wrote it. A failing disk does this, or a copy that was cut short. It was not changed.',
    choices: ['again', 'read-only', 'restore', 'fresh'],
  },
  'other-key': {
    title: 'This key does not open your data',
    lead: 'What you typed opens a key, and the key opens nothing in the file of your data. Either the key belongs to an older state of your data, such as from before the passphrase was turned off and on again, or the beginning of the file is damaged. It was not changed.',
    choices: ['again', 'restore', 'fresh'],
  },
  changed: {
    title: 'Your data is not as Rung left it',
    lead: 'The file can be read, but something in it is other than what Rung wrote last. A failing disk does this, or another program. It was not changed by Rung.',
    choices: ['again', 'read-only', 'restore', 'accept', 'fresh'],
  },
  empty: {
    title: 'Your data file is empty',
    lead: 'The file is there, and nothing is in it. A full disk does this, or another program, such as one that syncs files. It was not changed by Rung.',
    choices: ['again', 'restore', 'fresh'],
  },
  missing: {
    title: 'Your data is not where it was',
    lead: 'There was data in this place, and now there is none. It was moved or deleted, or it is on a disk that is not connected. Rung has put nothing in its place.',
    choices: ['again', 'restore', 'fresh'],
  },
  'link-nowhere': {
    title: 'The link to your data leads nowhere',
    lead: 'In the place of your data is a link, and nothing is where it leads. Connect the disk that your data is on, or put the file back there. Nothing was changed.',
    choices: ['again', 'restore', 'fresh'],
  },
  'long-path': {
    title: 'The path to your data is too long',
    lead: 'Rung can’t save and back up everything in a folder whose path is this long. Close Rung, move the whole folder nearer to the top of the disk, and start Rung with --user-data-dir= and its new path. Nothing in your data was changed.',
    choices: ['again', 'read-only'],
  },
  'other-rung': {
    title: 'Another Rung has your data open',
    lead: 'Two at once would write over each other’s changes. The other one may run for another user of this computer, or on another computer if your data is on a network drive. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'in-use': {
    title: 'Another program is using your data',
    lead: 'Rung can’t open the file while another program holds it, such as one that syncs files or makes backups. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'no-permission': {
    title: 'Rung may not open your data',
    lead: 'The file or its folder can’t be read, or can’t be written to. Check who may do so, and whether the disk is read-only. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'disk-full': {
    title: 'The disk is full',
    lead: 'Rung needs some room beside your data to open it, and there is none. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'disk-error': {
    title: 'The disk does not give your data',
    lead: 'Reading the file failed. Check that its disk is connected. Nothing in it was changed.',
    choices: ['again', 'read-only', 'restore', 'fresh'],
  },
};

const onceMore = 'Reads the file once more. A failing disk may give it at another try.';

/** When trying again helps. */
export const againWords: Readonly<Record<DataTrouble, string>> = {
  newer: 'Looks at the file once more.',
  foreign:
    'If you have your data in another place, put it here, under this name. If rung.key is missing, put that beside it. Then try again.',
  damaged: onceMore,
  'other-key':
    'If you have a newer rung.key in another place: close Rung, give the rung.key that is beside your data another name, put the newer one there, open Rung again and type its passphrase. Trying again reads the file once more.',
  changed: onceMore,
  empty: 'If you have your data in another place, put it here, under this name, then try again.',
  missing: 'Once you have put it back, or the disk is connected.',
  'link-nowhere': 'Once the disk is connected, or the file is back where the link leads.',
  'long-path': 'Once the folder has a shorter path.',
  'other-rung': 'Once the other Rung is closed.',
  'in-use': 'Once the other program is closed or done.',
  'no-permission': 'Once the permissions are right.',
  'disk-full': 'Once there is room: a few megabytes are enough.',
  'disk-error': 'Once the disk is connected, or to see whether it gives the file this time.',
};
