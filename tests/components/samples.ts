import type { Records } from '../../data/records.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { ic, manager } from '../data/ladder.ts';

export const direction = { current: ic, target: manager };

export const usualSettings: Settings = {
  direction,
  name: '',
  role: '',
  theme: 'light',
  paper: 'A4',
  singleKeys: true,
  blindRating: true,
  askAgain: true,
  assessEvery: 3,
  notifyWhenDue: false,
  weeklyHours: null,
  lockAfter: null,
};

/** The records of someone who hasn't entered anything. */
export const noRecords: Records = {
  assessments: [],
  deleted: [],
  evidence: [],
  deletedEvidence: [],
  evidenceDrafts: [],
  drafts: [],
  focus: [],
  actions: [],
  deletedActions: [],
  deletedNotes: [],
  path: { draws: [], leaning: null, note: '', savedAt: null },
  invalidInput: [],
  retests: [],
};
