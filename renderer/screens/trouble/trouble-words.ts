import { diskCauses } from '../../../data/text/disk-words.ts';
import { capitalised } from '../../../data/text/sentence.ts';
import type { DataTrouble } from '../../api.ts';

/** The person's options; `install` is only an instruction. */
export type Choice = 'install' | 'again' | 'restore' | 'read-only' | 'accept' | 'fresh';

export interface TroubleWords {
  readonly title: string;
  /** What happened, and that nothing was changed. */
  readonly lead: string;
  /** The options that make sense, from the smallest change to the largest. Read-only is for data that can be read. */
  readonly choices: readonly Choice[];
}

export const troubleWords: Readonly<Record<DataTrouble, TroubleWords>> = {
  newer: {
    title: 'A newer version of Rung wrote your data',
    lead: 'It’s stored in a format this version doesn’t know. Nothing in it was changed.',
    choices: ['install', 'restore', 'fresh'],
  },
  foreign: {
    title: 'Rung can’t read this file',
    lead: 'It belongs to another program, its beginning is damaged, or it’s encrypted and the rung.key that belongs next to it is missing. It wasn’t changed.',
    choices: ['again', 'restore', 'fresh'],
  },
  'not-a-file': {
    title: 'This isn’t an ordinary file',
    lead: 'It has the name of your data or of a file that belongs next to it, but it’s a folder, a pipe, a socket or a device. Rung didn’t open it and changed nothing.',
    choices: ['again', 'read-only', 'restore', 'fresh'],
  },
  damaged: {
    title: 'Your data is damaged',
    lead: 'Part of the file can’t be read the way Rung wrote it. A failing disk or an incomplete copy can cause this. The file wasn’t changed.',
    choices: ['again', 'read-only', 'restore', 'fresh'],
  },
  'other-key': {
    title: 'This key doesn’t open your data',
    lead: 'What you typed unlocks a key, but the key doesn’t open anything in your data file. Either the key belongs to an older state of your data, such as from before you turned the passphrase off and on again, or the beginning of the file is damaged. The file wasn’t changed.',
    choices: ['again', 'restore', 'fresh'],
  },
  changed: {
    title: 'Your data has changed since Rung saved it',
    lead: 'Rung can read the file, but something in it differs from what Rung last wrote. A failing disk or another program can cause this. Rung didn’t change it.',
    choices: ['again', 'read-only', 'restore', 'accept', 'fresh'],
  },
  'newest-missing': {
    title: 'Your latest changes are missing',
    lead: 'Rung wasn’t closed properly, so what you saved last was only in rung.db-wal, next to your data. That file is now missing, cut off or an earlier one. A sync program or a restored copy can cause this. Rung changed nothing.',
    choices: ['again', 'read-only', 'restore', 'accept', 'fresh'],
  },
  empty: {
    title: 'Your data file is empty',
    lead: 'The file is there, but there’s nothing in it. A full disk or another program, such as one that syncs files, can cause this. Rung didn’t change it.',
    choices: ['again', 'restore', 'fresh'],
  },
  missing: {
    title: 'Your data isn’t where it was',
    lead: 'Your data was here, and now it’s gone. It was moved or deleted, or it’s on a disk that isn’t connected. Rung hasn’t put anything in its place.',
    choices: ['again', 'restore', 'fresh'],
  },
  'link-nowhere': {
    title: 'The link to your data is broken',
    lead: 'Your data file is a link, but there’s nothing where it points. Connect the disk that your data is on, or put the file back there. Nothing was changed.',
    choices: ['again', 'restore', 'fresh'],
  },
  'long-path': {
    title: 'The path to your data is too long',
    lead: 'Rung can’t save and back up everything in a folder with a path this long. Close Rung, move the whole folder closer to the top level of the disk, and start Rung with --user-data-dir=NEW-PATH. Nothing in your data was changed.',
    choices: ['again', 'read-only'],
  },
  'other-rung': {
    title: 'Another copy of Rung has your data open',
    lead: 'Two copies open at once would overwrite each other’s changes. The other one may be running for another user of this computer, or on another computer if your data is on a network drive. Your data wasn’t changed.',
    choices: ['again', 'read-only'],
  },
  'in-use': {
    title: capitalised(diskCauses['in-use']),
    lead: 'Rung can’t open the file while another program is using it, such as one that syncs files or makes backups. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'no-permission': {
    title: 'Rung doesn’t have permission to open your data',
    lead: 'The file or its folder can’t be read, or can’t be written to. Check its permissions, and whether the disk is read-only. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'disk-full': {
    title: capitalised(diskCauses['disk-full']),
    lead: 'Rung needs some free space next to your data to open it, and there is none. Nothing in it was changed.',
    choices: ['again', 'read-only'],
  },
  'disk-error': {
    title: 'Couldn’t read your data',
    lead: 'Reading the file failed. Check that its disk is connected. Nothing in it was changed.',
    choices: ['again', 'read-only', 'restore', 'fresh'],
  },
};

const onceMore = 'Reads the file again. It may work this time, even on a failing disk.';

/** When trying again helps. */
export const againWords: Readonly<Record<DataTrouble, string>> = {
  newer: 'Checks the file again.',
  foreign:
    'If you have your data somewhere else, put it here under this name. If rung.key is missing, put that next to it. Then try again.',
  'not-a-file':
    'Move it somewhere else, and put your own file with this name back here if you have it. Then try again.',
  damaged: onceMore,
  'other-key':
    'If you have a newer rung.key somewhere else, close Rung, rename the rung.key next to your data, put the newer one there, open Rung again and type its passphrase. Trying again reads the file again.',
  changed: onceMore,
  'newest-missing':
    'If you have the right rung.db-wal somewhere else, put it next to your data, then try again.',
  empty: 'If you have your data somewhere else, put it here under this name, then try again.',
  missing: 'Once you’ve put it back or connected the disk.',
  'link-nowhere': 'Once the disk is connected, or the file is back where the link points.',
  'long-path': 'Once the folder has a shorter path.',
  'other-rung': 'Once the other copy of Rung is closed.',
  'in-use': 'Once the other program is closed or done.',
  'no-permission': 'Once the permissions are right.',
  'disk-full': 'Once there’s space. A few megabytes are enough.',
  'disk-error': 'Once the disk is connected, or to see whether the file can be read this time.',
};
