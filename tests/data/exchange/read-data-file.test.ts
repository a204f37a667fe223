import { expect, test } from 'vitest';
import type { DataFile } from '../../../data/exchange/data-file.ts';
import { readDataFile } from '../../../data/exchange/read-data-file.ts';
import {
  numberedId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleEvidence,
  sampleRetest,
} from '../../store/samples.ts';

const at = '2026-03-02T09:00:00.000Z';

const empty = {
  format: 'rung',
  version: 2,
  exportedAt: at,
  settings: {
    direction: { current: 'ic', target: 'manager' },
    name: 'Ada',
    role: 'Engineer',
    theme: 'system',
    paper: 'A4',
    singleKeys: true,
    blindRating: true,
    askAgain: false,
    assessEvery: 3,
    notifyWhenDue: false,
    weeklyHours: 37.5,
    lockAfter: null,
  },
  assessments: [],
  evidence: [],
  evidenceDrafts: [],
  drafts: [],
  invalidInput: [],
  focus: [],
  actions: [],
  path: { draws: [], leaning: null, note: '', savedAt: null },
  dueNotices: [],
  retests: [],
};
const content = sampleContent();
const version = { savedAt: at, ...content };
const assessment = { id: numberedId(1), deletedAt: null, versions: [version] };
const note = {
  id: numberedId(6),
  date: '2026-03-09',
  text: 'Asked.',
  createdAt: at,
  deletedAt: null,
};
const { id, content: planned } = sampleAction(1);
const action = {
  ...planned,
  id,
  createdAt: at,
  statusAt: at,
  deletedAt: null,
  notes: [note],
};
const piece = { id: numberedId(3), createdAt: at, deletedAt: null, ...sampleEvidence() };

test('a file that was edited by hand, with other whitespace and key order, can be read', () => {
  const { format, ...rest } = empty;
  expect(readDataFile(`\n\t${JSON.stringify({ ...rest, format })}  `).kind).toBe('read');
});

test('a file of version 1, which knows no guesses and asks nothing again, can be read', () => {
  const { guesses: _, ...earlier } = version;
  const { guesses: __, ...draft } = sampleDraft();
  const { retests: ___, ...file } = empty;
  const { askAgain: ____, ...settings } = file.settings;
  const first = {
    ...file,
    version: 1,
    settings,
    assessments: [{ ...assessment, versions: [earlier] }],
    drafts: [{ ...draft, keptAt: at }],
  };
  expect(readDataFile(JSON.stringify(first))).toMatchObject({
    kind: 'read',
    file: {
      settings: { askAgain: true },
      assessments: [{ versions: [{ guesses: [] }] }],
      drafts: [{ guesses: [] }],
      retests: [],
    },
  });
});

test('retests of no assessment, and two of the same one, are rejected', () => {
  const places = (...of: readonly string[]) => {
    const retests = of.map((each) => ({ ...sampleRetest, of: each }));
    const read = readDataFile(JSON.stringify({ ...empty, assessments: [assessment], retests }));
    return read.kind === 'read' ? 'read' : read.places;
  };
  expect(places(assessment.id)).toBe('read');
  expect(places(numberedId(2))).toEqual(['retests']);
  expect(places(assessment.id, assessment.id)).toEqual(['retests']);
});

test('a file nested 100,000 deep, which would crash a parser, is rejected', () => {
  const deep = `{"format":"rung","version":1,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(readDataFile(deep)).toEqual({ kind: 'refused', why: 'not-rung', places: [] });
  expect(readDataFile('{"a":'.repeat(100_000))).toMatchObject({ why: 'not-rung' });
});

test('brackets inside a text don’t count as nesting', () => {
  const invalidInput = [
    { place: 'path', fields: [{ field: 'note', typed: `\\"${'[{'.repeat(500)}` }] },
  ];
  expect(fileOf(JSON.stringify({ ...empty, invalidInput })).invalidInput).toEqual(invalidInput);
});

test('reading a file with millions of errors stops early and reports only a handful of them', () => {
  const wrong = (list: string) =>
    JSON.stringify({ ...empty, assessments: ['HERE'] }).replace('"HERE"', list);
  const read = readDataFile(wrong(`${'1,'.repeat(1_500_000)}1`));
  expect(read).toEqual({ kind: 'refused', why: 'wrong-content', places: ['assessments › 1'] });
  expect(readDataFile(wrong(`${'[],'.repeat(3_000_000)}[]`))).toMatchObject({ why: 'too-big' });
});

test.each([
  ['nothing at all', '', 'not-json'],
  ['a text', 'My notes', 'not-json'],
  ['half a file', JSON.stringify(empty).slice(0, -9), 'not-json'],
  ['two files in one', `${JSON.stringify(empty)}${JSON.stringify(empty)}`, 'not-json'],
  ['NaN as a number', numberAs('NaN'), 'not-json'],
  ['Infinity as a number', numberAs('Infinity'), 'not-json'],
  ['a list', '[]', 'not-rung'],
  ['another program’s file', '{"format":"anki","version":1}', 'not-rung'],
  ['a file without a version', '{"format":"rung"}', 'not-rung'],
  ['a version that isn’t a number', '{"format":"rung","version":"1"}', 'not-rung'],
  ['a version of −1', '{"format":"rung","version":-1}', 'not-rung'],
  ['the file of a newer Rung', JSON.stringify({ ...empty, version: 3 }), 'newer'],
])('%s is rejected, with the reason', (_what, text, why) => {
  expect(readDataFile(text)).toEqual({ kind: 'refused', why, places: [] });
});

test.each([
  '0001-01-02T00:00:00.000Z',
  '1949-12-31T09:00:00.000Z',
  '2231-05-01T09:00:00.000Z',
  '9999-12-30T23:59:59.999Z',
])('records that a wrong clock dated %s can be read again', (moment) => {
  const evidence = [{ ...piece, createdAt: moment, deletedAt: moment }];
  const file = { ...empty, evidence, assessments: saying({ savedAt: moment }) };
  expect(readDataFile(JSON.stringify(file))).toMatchObject({ kind: 'read' });
});

const late = '9999-12-31T23:59:59.999Z';
const corrections = { ...sampleDraft(), keptAt: at, corrects: numberedId(1) };
const twice = <Item>(item: Item) => [item, item];
const saying = (change: object) => [{ ...assessment, versions: [{ ...version, ...change }] }];

test.each([
  ['an unknown key', { ...empty, more: 1 }, 'the whole file'],
  ['a key with a special meaning in JavaScript', withKey('__proto__'), 'the whole file'],
  [
    'such a key at a deeper level',
    { ...empty, assessments: saying(own('__proto__')) },
    'assessments › 1 › versions › 1',
  ],
  ['“constructor” as a key', withKey('constructor'), 'the whole file'],
  ['a missing part', { ...empty, focus: undefined }, 'focus'],
  ['text in place of a list', { ...empty, evidence: 'all' }, 'evidence'],
  ['a list that is an object', { ...empty, evidence: { length: 1, 0: piece } }, 'evidence'],
  [
    'a score of 6',
    {
      ...empty,
      assessments: saying({ ratings: [{ skill: 'a', level: 'b', rating: 6 }], revisions: [] }),
    },
    'assessments › 1 › versions › 1 › ratings › 1 › rating',
  ],
  [
    'a quarter of a score',
    {
      ...empty,
      assessments: saying({ ratings: [{ skill: 'a', level: 'b', rating: 1.25 }], revisions: [] }),
    },
    'assessments › 1 › versions › 1 › ratings › 1 › rating',
  ],
  [
    'a week of 99 percent',
    {
      ...empty,
      assessments: saying({
        week: { ...content.week, shares: [{ activity: 'a', percent: 99, minutes: null }] },
      }),
    },
    'assessments › 1 › versions › 1 › week › shares',
  ],
  [
    'a ladder version beyond the number range',
    { ...empty, assessments: saying({ ladder: { id: 'a', version: 2 ** 60 } }) },
    'assessments › 1 › versions › 1 › ladder › version',
  ],
  [
    'a path as an id',
    { ...empty, assessments: [{ ...assessment, id: '../../rung.db' }] },
    'assessments › 1 › id',
  ],
  [
    'a path as a level',
    {
      ...empty,
      settings: { ...empty.settings, direction: { current: '/etc/passwd', target: 'ic' } },
    },
    'settings › direction › current',
  ],
  [
    '31 February',
    { ...empty, assessments: saying({ date: '2026-02-31' }) },
    'assessments › 1 › versions › 1 › date',
  ],
  [
    'a day outside the calendar’s range',
    { ...empty, assessments: saying({ date: '9999-12-31' }) },
    'assessments › 1 › versions › 1 › date',
  ],
  [
    'a week there',
    {
      ...empty,
      assessments: saying({
        week: { ...content.week, period: { kind: 'month', from: '9999-12-31' } },
      }),
    },
    'assessments › 1 › versions › 1 › week',
  ],
  [
    'a look back on such a day',
    {
      ...empty,
      drafts: [
        {
          ...sampleDraft(),
          keptAt: at,
          lookBacks: [{ of: numberedId(1), date: '0001-01-01', ratings: [] }],
        },
      ],
    },
    'drafts › 1 › lookBacks',
  ],
  ['a time without its zone', { ...empty, exportedAt: '2026-03-02T09:00:00.000' }, 'exportedAt'],
  [
    'a time outside the calendar’s range',
    { ...empty, evidence: [{ ...piece, deletedAt: late }] },
    'evidence › 1 › deletedAt',
  ],
  [
    'a change of mind at such a time',
    {
      ...empty,
      assessments: saying({ revisions: content.revisions.map((each) => ({ ...each, at: late })) }),
    },
    'assessments › 1 › versions › 1 › revisions',
  ],
  ['a time without milliseconds', { ...empty, exportedAt: '2026-03-02T09:00:00Z' }, 'exportedAt'],
  ['one assessment twice', { ...empty, assessments: twice(assessment) }, 'assessments'],
  [
    'an assessment without a version',
    { ...empty, assessments: [{ ...assessment, versions: [] }] },
    'assessments › 1 › versions',
  ],
  [
    'a statement rated twice',
    { ...empty, assessments: saying({ ratings: twice(content.ratings[0]), revisions: [] }) },
    'assessments › 1 › versions › 1 › ratings',
  ],
  [
    'a change of mind about an unrated statement',
    { ...empty, assessments: saying({ ratings: [] }) },
    'assessments › 1 › versions › 1 › revisions',
  ],
  [
    'an activity twice in a week',
    {
      ...empty,
      assessments: saying({
        week: { ...content.week, shares: twice({ activity: 'a', percent: 50, minutes: null }) },
      }),
    },
    'assessments › 1 › versions › 1 › week',
  ],
  [
    'energy twice',
    { ...empty, assessments: saying({ energy: twice(content.energy[0]) }) },
    'assessments › 1 › versions › 1 › energy',
  ],
  [
    'a scope dimension twice',
    { ...empty, assessments: saying({ scope: twice(content.scope[0]) }) },
    'assessments › 1 › versions › 1 › scope',
  ],
  [
    'a shift twice',
    { ...empty, assessments: saying({ shifts: twice(content.shifts[0]) }) },
    'assessments › 1 › versions › 1 › shifts',
  ],
  [
    'a day looked back on twice',
    { ...empty, assessments: saying({ lookBacks: twice(content.lookBacks[0]) }) },
    'assessments › 1 › versions › 1 › lookBacks',
  ],
  ['one piece of evidence twice', { ...empty, evidence: twice(piece) }, 'evidence'],
  [
    'evidence for one statement twice',
    { ...empty, evidence: [{ ...piece, statements: twice({ skill: 'a', level: 'b' }) }] },
    'evidence › 1 › statements',
  ],
  [
    'evidence for nothing',
    { ...empty, evidence: [{ ...piece, statements: [] }] },
    'evidence › 1 › statements',
  ],
  ['two new drafts', { ...empty, drafts: twice({ ...sampleDraft(), keptAt: at }) }, 'drafts'],
  ['a draft that corrects a missing assessment', { ...empty, drafts: [corrections] }, 'drafts'],
  [
    'a draft that rates a statement twice',
    {
      ...empty,
      drafts: [
        { ...sampleDraft(), keptAt: at, ratings: twice({ skill: 'a', level: 'b', rating: 1 }) },
      ],
    },
    'drafts › 1 › ratings',
  ],
  [
    'two evidence drafts with one id',
    {
      ...empty,
      evidenceDrafts: twice({ id: numberedId(1), what: '', date: '', statements: [], keptAt: at }),
    },
    'evidenceDrafts',
  ],
  [
    'two invalid inputs at one place',
    { ...empty, invalidInput: twice({ place: 'path', fields: [{ field: 'note', typed: '' }] }) },
    'invalidInput',
  ],
  [
    'a place without invalid input',
    { ...empty, invalidInput: [{ place: 'path', fields: [] }] },
    'invalidInput › 1',
  ],
  [
    'a gap twice in the focus',
    { ...empty, focus: twice({ kind: 'skill', skill: 'a', level: 'b' }) },
    'focus',
  ],
  ['one action twice', { ...empty, actions: twice({ ...action, notes: [] }) }, 'actions'],
  [
    'one note under two actions',
    { ...empty, actions: [action, { ...action, id: numberedId(9) }] },
    'actions',
  ],
  [
    'an action with only control characters',
    { ...empty, actions: [{ ...action, what: '\0\u0007' }] },
    'actions › 1 › what',
  ],
  [
    'a path note that was never saved',
    { ...empty, path: { ...empty.path, note: 'I might stay' } },
    'path › savedAt',
  ],
  [
    'a due date announced twice',
    { ...empty, dueNotices: twice({ due: '2026-06-01', shownAt: at }) },
    'dueNotices',
  ],
  [
    'a text over the limit',
    { ...empty, assessments: saying({ note: 'x'.repeat(100_001) }) },
    'assessments › 1 › versions › 1 › note',
  ],
])('%s is rejected, with its position', (_what, file, place) => {
  const refused = { kind: 'refused', why: 'wrong-content', places: [place] };
  expect(readDataFile(JSON.stringify(file))).toEqual(refused);
});

test('a file with more actions than anyone can work with is rejected at once', () => {
  const file = { ...empty, actions: Array.from({ length: 10_001 }, () => ({})) };
  expect(readDataFile(JSON.stringify(file))).toMatchObject({ kind: 'refused', why: 'too-big' });
});

test('a number too large for a number is rejected', () => {
  const refused = { why: 'wrong-content', places: ['settings › weeklyHours'] };
  expect(readDataFile(numberAs('1e999'))).toMatchObject(refused);
});

test('errors about a file never quote its content', () => {
  const secret = 'What I would tell nobody';
  const read = readDataFile(
    JSON.stringify({ ...empty, evidence: [{ [secret]: secret }], [secret]: 1 }),
  );
  expect(read).toMatchObject({ kind: 'refused', why: 'wrong-content' });
  expect(JSON.stringify(read)).not.toContain(secret);
});

test('the last of two duplicate keys counts, as in every JSON reader', () => {
  const text = JSON.stringify(empty).replace('"version":1', '"version":9,"version":1');
  expect(readDataFile(text).kind).toBe('read');
});

test('half a character, which Rung never writes, is read as the replacement character', () => {
  const typed = (escaped: string) => {
    const invalidInput = [{ place: 'path', fields: [{ field: 'note', typed: 'HERE' }] }];
    const text = JSON.stringify({ ...empty, invalidInput }).replace('HERE', escaped);
    return fileOf(text).invalidInput[0]?.fields[0]?.typed;
  };
  expect(typed('a\\ud83d b')).toBe('a\ufffd b');
  expect(typed('\\ude00\\ud83d')).toBe('\ufffd\ufffd');
  expect(typed('\\ud83d\\ude00')).toBe('😀');
  expect(typed('\\\\ud83d')).toBe('\\ud83d');
  expect(() => typed('\\ud8",')).toThrow('not-json');
});

function fileOf(text: string): DataFile {
  const read = readDataFile(text);
  if (read.kind === 'refused') throw new Error(`${read.why}: ${read.places.join(', ')}`);
  return read.file;
}

function numberAs(word: string): string {
  return JSON.stringify(empty).replace('37.5', word);
}

/** As in JSON: a key like any other. */
function own(key: string): object {
  return JSON.parse(`{"${key}":{"isAdmin":true}}`);
}

function withKey(key: string): object {
  return Object.defineProperty({ ...empty }, key, { value: {}, enumerable: true });
}

test('control characters, which can’t be saved by typing, are removed from saved texts but stay in unfinished ones', () => {
  const withControls = (text: string) => `${text}\u0000\u0007\b\f\u001f\u007f`;
  const draft = sampleDraft({ note: withControls('typed') });
  const read = fileOf(
    JSON.stringify({
      ...empty,
      settings: { ...empty.settings, name: withControls('Ada'), role: withControls('Engineer') },
      assessments: [
        {
          ...assessment,
          versions: [
            {
              ...version,
              note: withControls('A\ttab and\r\na line'),
              scope: version.scope.map((answer) => ({
                ...answer,
                level: null,
                note: withControls('scope'),
              })),
            },
          ],
        },
      ],
      evidence: [{ ...piece, what: withControls('Led it') }],
      actions: [
        {
          ...action,
          what: withControls('Ask'),
          will: withControls('do'),
          notes: [{ ...note, text: withControls('Asked') }],
        },
      ],
      path: { ...empty.path, note: withControls('Mine'), savedAt: at },
      drafts: [{ ...draft, keptAt: at }],
    }),
  );
  const [saved] = read.assessments[0]?.versions ?? [];
  expect(saved?.note).toBe('A\ttab and\r\na line');
  expect(saved?.scope.length).toBeGreaterThan(0);
  expect(saved?.scope.every(({ note }) => note === 'scope')).toBe(true);
  expect(read.evidence[0]?.what).toBe('Led it');
  expect(read.actions[0]).toMatchObject({ what: 'Ask', will: 'do', notes: [{ text: 'Asked' }] });
  expect(read.settings).toMatchObject({ name: 'Ada', role: 'Engineer' });
  expect(read.path.note).toBe('Mine');
  expect(read.drafts[0]?.note).toBe(withControls('typed'));
});
