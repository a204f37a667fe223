import type { Database } from 'better-sqlite3';
import { numberedId } from '../samples.ts';

/** A person's file under an earlier schema, written in SQL of that schema. */

const [kept, deleted, shown, gone, scoped, action, note, told, typed, guessed] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
].map(numberedId);

/** Every table of the first schema: corrected, deleted, unfinished, planned and set. */
export function fillInitial(db: Database): void {
  db.transaction(() => db.exec(`${assessments} ${evidence} ${plan} ${drafts} ${settings}`))();
}

/** Every table of the second schema: also with a guess, and a statement answered again. */
export function fillSecond(db: Database): void {
  fillInitial(db);
  db.transaction(() => db.exec(second))();
}

const second = `
  INSERT INTO assessment (id) VALUES ('${guessed}');
  INSERT INTO guess VALUES ('${guessed}', 1, 0, 'people', 'manager', 3.5);
  INSERT INTO assessment_version VALUES
    ('${guessed}', 1, '2025-06-01T08:00:00.000Z', '2025-06-01', 'engineering-leadership', 1,
      'ic', 'manager', '', NULL, NULL);
  INSERT INTO retest VALUES (1, '${told}', '2025-05-20', 1);
  INSERT INTO retest_answer VALUES
    ('${told}', 0, 'technical', 'ic', 3.5, 1, 4), ('${told}', 1, 'people', 'ic', 2, 1, NULL);
  UPDATE settings SET ask_again = 0;
  UPDATE draft SET content = json_set(content, '$.guesses',
    json('[{"skill":"people","level":"manager","score":3}]'));
`;

const assessments = `
  INSERT INTO assessment (id) VALUES ('${kept}'), ('${deleted}'), ('${scoped}'), ('${told}');
  INSERT INTO statement_rating VALUES
    ('${kept}', 1, 0, 'technical', 'ic', 4.5), ('${kept}', 1, 1, 'people', 'ic', NULL),
    ('${kept}', 2, 0, 'technical', 'ic', 5), ('${kept}', 2, 1, 'people', 'ic', NULL),
    ('${deleted}', 1, 0, 'strategy', 'manager', 1),
    ('${told}', 1, 0, 'technical', 'ic', 3.5);
  INSERT INTO rating_revision VALUES
    ('${told}', 1, 0, 'technical', 'ic', NULL, 3.5, 4, '2025-05-01T07:59:00.000Z');
  INSERT INTO time_share VALUES
    ('${kept}', 2, 0, 'coding', 60, 1440), ('${kept}', 2, 1, 'people', 40, NULL),
    ('${told}', 1, 0, 'coding', 100, NULL);
  INSERT INTO energy_answer VALUES ('${told}', 1, 0, 'coding', -2);
  INSERT INTO scope_answer VALUES
    ('${scoped}', 1, 0, 'span', NULL, 'Two teams share me.'),
    ('${scoped}', 1, 1, 'team-size', 'manager', '');
  INSERT INTO shift_position VALUES
    ('${scoped}', 1, 0, 'ic-to-manager', 'team-productivity', 5),
    ('${scoped}', 1, 1, 'ic-to-manager', 'enabling-others', 1);
  INSERT INTO look_back VALUES ('${told}', 1, 0, '${kept}', '2025-01-30');
  INSERT INTO look_back_rating VALUES ('${told}', 1, 0, '${kept}', 'technical', 'ic', 2);
  INSERT INTO assessment_version VALUES
    ('${kept}', 1, '2025-01-31T08:00:00.000Z', '2025-01-31', 'engineering-leadership', 1,
      'ic', 'manager', 'first' || char(10) || 'שלום', NULL, NULL),
    ('${kept}', 2, '2025-02-01T08:00:00.000Z', '2025-01-30', 'engineering-leadership', 1,
      'ic', 'director', 'corrected' || char(0) || '.', 'fortnight', '2025-01-13'),
    ('${deleted}', 1, '2024-02-29T23:59:59.999Z', '2024-02-29', 'engineering-leadership', 1,
      'manager', 'manager', '', NULL, NULL),
    ('${scoped}', 1, '2025-04-01T08:00:00.000Z', '2025-04-01', 'engineering-leadership', 1,
      'ic', 'manager', '', NULL, NULL),
    ('${told}', 1, '2025-05-01T08:00:00.000Z', '2025-05-01', 'engineering-leadership', 1,
      'ic', 'manager', '', 'week', '2025-04-21');
  UPDATE assessment SET deleted_at = '2025-03-01T00:00:00.000Z' WHERE id = '${deleted}';
`;

const evidence = `
  INSERT INTO evidence (id, what, date, created_at, deleted_at) VALUES
    ('${shown}', 'Led a review', '2025-01-15', '2025-01-31T08:00:00.000Z', NULL),
    ('${gone}', 'A slip', '2025-01-16', '2025-01-31T08:00:00.000Z', '2025-02-02T00:00:00.000Z');
  INSERT INTO evidence_statement VALUES
    ('${shown}', 0, 'technical', 'manager'), ('${shown}', 1, 'technical', 'ic'),
    ('${gone}', 0, 'people', 'ic');
`;

const plan = `
  INSERT INTO focus_gap VALUES
    (0, 'skill', 'people', NULL, 'manager', NULL, NULL),
    (1, 'shift', NULL, NULL, NULL, 'ic-to-manager', 'enabling-others');
  INSERT INTO action VALUES
    (1, '${action}', 0, 'Mentor', 'engineering-leadership', 1, 'universal', 'ic-to-manager',
      'seek-mentorship', 'time', NULL, 'coding', 'manager', NULL, NULL, '2025-06-30', 'doing',
      'the sprint is planned', 'ask', '2025-04-02T08:00:00.000Z', '2025-04-03T08:00:00.000Z',
      NULL);
  INSERT INTO progress_note VALUES
    (1, '${note}', '${action}', '2025-04-09', 'Asked.', '2025-04-09T08:00:00.000Z', NULL);
  INSERT INTO path VALUES (1, 'stay', 'I like where I am.', '2025-04-10T08:00:00.000Z');
  INSERT INTO path_draw VALUES (1, 0, 'satisfaction', 'both');
`;

const drafts = `
  INSERT INTO draft VALUES
    (1, NULL, '2025-03-02T10:00:00.000Z', '${JSON.stringify({
      ladder: { id: 'engineering-leadership', version: 1 },
      currentLevel: 'ic',
      targetLevel: 'manager',
      levels: ['ic', 'manager'],
      step: 'week',
      date: null,
      ratings: [{ skill: 'technical', level: 'ic', rating: 'no-chance' }],
      revisions: [
        {
          skill: 'technical',
          level: 'ic',
          first: 2,
          second: 'no-chance',
          seen: 3,
          at: '2025-05-02T08:00:00.000Z',
        },
      ],
      evidence: [
        { skill: 'people', levels: ['manager', 'ic'], what: 'Mentored\0', date: 'last wee' },
      ],
      week: {
        unit: 'hours',
        kind: 'month',
        from: '31.2',
        entries: [
          { activity: 'coding', typed: '7:3', other: '20' },
          { activity: 'people', typed: '', other: '' },
        ],
      },
      energy: [{ activity: 'coding', energy: 1 }],
      scope: [{ dimension: 'span', level: 'ic', note: 'none of these, I first tho' }],
      shifts: [],
      lookBacks: [
        {
          of: kept,
          date: '2025-01-30',
          ratings: [{ skill: 'technical', level: 'ic', rating: 'no-chance' }],
        },
      ],
      note: 'half a tho',
    })}'),
    (2, '${kept}', '2025-03-02T11:00:00.000Z', '${JSON.stringify({
      ladder: { id: 'engineering-leadership', version: 1 },
      currentLevel: 'ic',
      targetLevel: 'director',
      levels: ['director'],
      step: 'skill:people',
      date: '2025-01-30',
      ratings: [{ skill: 'people', level: 'ic', rating: 2.5 }],
      revisions: [],
      evidence: [],
      week: { unit: 'percent', kind: 'week', from: '', entries: [] },
      energy: [],
      scope: [],
      shifts: [{ transition: 'manager-to-director', shift: 'shaping-roadmap', position: 3 }],
      lookBacks: [],
      note: '',
    })}');
  INSERT INTO evidence_draft VALUES
    (1, '${typed}', '2025-05-03T08:00:00.000Z', '${JSON.stringify({
      what: 'Ran the',
      date: '2025-05-0',
      statements: [{ skill: 'technical', level: 'manager' }],
    })}');
  INSERT INTO invalid_input VALUES ('path', 0, 'note', 'Too lo');
`;

const settings = `
  UPDATE settings SET current_level = 'ic', target_level = 'director', name = 'Ada',
    role = 'Engineer', theme = 'dark', paper = 'Letter', single_keys = 0, blind_rating = 0,
    assess_every = 6, notify_when_due = 1, weekly_hours = 37.5, lock_after = 30;
  INSERT INTO window_place VALUES (1, -1900, -20, 1280, 800, 1);
  INSERT INTO due_notice VALUES ('2025-08-01', '2025-08-01T08:00:00.000Z');
  INSERT INTO day_of_use VALUES (1, '2025-05-03', '2025-05-03T08:00:00.000Z');
`;
