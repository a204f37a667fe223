/** Pictures of screens: from the top and, with a name ending in `-whole`, at full length. */
export const screenPictures = [
  'welcome',
  'beginning',
  'overview-due',
  'add-evidence',
  'plan-empty',
  'focus',
  'actions',
  'path',
  'overview',
  'overview-tables',
  'assess-blind',
  'assess-skill',
  'assess-occasion',
  'assess-week',
  'assess-scope',
  'assess-shifts',
  'look-back',
  'assess-note',
  'assess-review',
  'progress',
  'progress-pooled',
  'compare',
  'evidence',
  'assessment',
  'ladder',
  'ladder-two',
  'settings',
  'growth-plan',
  'overview-again',
  'again',
  'again-done',
  'trouble',
  'locked',
] as const;

/** Pictures that start at one part of a screen. */
export const partPictures = [
  'settings-backups',
  'import',
  'trouble-restore',
  'passphrase',
  'recovery-key',
  'passphrase-on',
] as const;

export type PictureName = (typeof screenPictures)[number] | (typeof partPictures)[number];

export const pictureSchemes = ['light', 'dark'] as const;

/** The suffix that each size adds to a picture's name, with its size in CSS pixels. */
export const pictureSizes = [
  { ending: '', width: 1280, height: 800 },
  { ending: '-narrow', width: 900, height: 600 },
] as const;

export const wholePicture = { ending: '-whole', width: 1280, least: 800 } as const;
