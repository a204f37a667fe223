import type { Database } from 'better-sqlite3';
import { numberedId } from '../samples.ts';

/** What a person's file held under an earlier schema, written in SQL of that schema. */

const [kept, deleted, shown, gone, scoped, action, note, told, typed] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
].map(numberedId);

/** Every table of the first schema: what is corrected, deleted, being typed, planned and set. */
export function fillInitial(db: Database): void {
  db.transaction(() => db.exec(`${assessments} ${evidence} ${plan} ${drafts} ${settings}`))();
}

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
    (1, NULL, '2025-03-02T10:00:00.000Z', 'engineering-leadership', 1, 'ic', 'manager', 'week',
      NULL, 'hours', 'month', '31.2', 'half a tho'),
    (2, '${kept}', '2025-03-02T11:00:00.000Z', 'engineering-leadership', 1, 'ic', 'director',
      'skill:people', '2025-01-30', 'percent', 'week', '', '');
  INSERT INTO draft_level VALUES (1, 0, 'ic'), (1, 1, 'manager'), (2, 0, 'director');
  INSERT INTO draft_rating VALUES (1, 0, 'technical', 'ic', NULL), (2, 0, 'people', 'ic', 2.5);
  INSERT INTO draft_evidence VALUES (1, 0, 'people', 'Mentored', 'last wee');
  INSERT INTO draft_evidence_level VALUES (1, 0, 0, 'manager'), (1, 0, 1, 'ic');
  INSERT INTO draft_week_entry VALUES (1, 0, 'coding', '7:3', '20'), (1, 1, 'people', '', '');
  INSERT INTO draft_scope VALUES (1, 0, 'span', 'ic', 'none of these, I first tho');
  INSERT INTO draft_shift VALUES (2, 0, 'manager-to-director', 'shaping-roadmap', 3);
  INSERT INTO draft_revision VALUES
    (1, 0, 'technical', 'ic', 2, NULL, 3, '2025-05-02T08:00:00.000Z');
  INSERT INTO draft_energy VALUES (1, 0, 'coding', 1);
  INSERT INTO draft_look_back VALUES (1, 0, '${kept}', '2025-01-30');
  INSERT INTO draft_look_back_rating VALUES (1, '${kept}', 0, 'technical', 'ic', NULL);
  INSERT INTO evidence_draft VALUES
    (1, '${typed}', 'Ran the', '2025-05-0', '2025-05-03T08:00:00.000Z');
  INSERT INTO evidence_draft_statement VALUES ('${typed}', 0, 'technical', 'manager');
  INSERT INTO held_typing VALUES ('path', 0, 'note', 'Too lo');
`;

const settings = `
  UPDATE settings SET current_level = 'ic', target_level = 'director', name = 'Ada',
    role = 'Engineer', theme = 'dark', paper = 'Letter', single_keys = 0, blind_rating = 0,
    assess_every = 6, notify_when_due = 1, weekly_hours = 37.5, lock_after = 30;
  INSERT INTO window_place VALUES (1, -1900, -20, 1280, 800, 1);
  INSERT INTO due_notice VALUES ('2025-08-01', '2025-08-01T08:00:00.000Z');
  INSERT INTO day_of_use VALUES (1, '2025-05-03', '2025-05-03T08:00:00.000Z');
`;
