import { describe, expect, it } from 'vitest';
import { AssessmentContent, longestScopeNote } from '../../../data/assessments/assessment.ts';
import type { Draft, DraftScope } from '../../../data/assessments/draft.ts';
import { finishDraft } from '../../../data/assessments/finish-draft.ts';
import { draftCorrecting, newDraft } from '../../../data/assessments/new-draft.ts';
import { finishScope, finishShifts } from '../../../data/scope/finish-scope.ts';
import { LevelId, ScopeDimensionId } from '../../../data/values/ids.ts';
import {
  assessment,
  day,
  director,
  firstShifts,
  ic,
  ladder,
  manager,
  placed,
  scopeAnswer,
  vp,
} from '../ladder.ts';

const today = day('2025-03-12');
const draft = (change: Partial<Draft> = {}, current = ic, target = manager): Draft => ({
  ...newDraft(ladder, { current, target }, today),
  ...change,
});

const answer = (id: string, level: LevelId | null, note = ''): DraftScope => ({
  dimension: ScopeDimensionId.parse(id),
  level,
  note,
});

const finish = (...scope: readonly DraftScope[]) => finishScope(scope, ladder);

describe('the scope of a draft', () => {
  it('is saved in the ladder’s order, as far as it was answered', () => {
    expect(finish(answer('span', manager), answer('team-size', ic))).toEqual({
      answers: [scopeAnswer('team-size', ic), scopeAnswer('span', manager)],
      problems: [],
    });
    expect(finish()).toEqual({ answers: [], problems: [] });
  });

  it('saves a note only with “none of these”', () => {
    const note = '  Two interns and a contractor ';
    const { answers } = finish(answer('team-size', null, note), answer('span', ic, note));
    expect(answers).toEqual([
      scopeAnswer('team-size', null, 'Two interns and a contractor'),
      scopeAnswer('span', ic),
    ]);
  });

  it('uses the last answer to a dimension', () => {
    const { answers, problems } = finish(
      answer('span', LevelId.parse('ceo')),
      answer('span', null, 'x'.repeat(longestScopeNote + 1)),
      answer('span', director),
    );
    expect({ answers, problems }).toEqual({
      answers: [scopeAnswer('span', director)],
      problems: [],
    });
  });

  it('reports an unknown level or an invalid note at its dimension', () => {
    const { problems } = finish(
      answer('team-size', LevelId.parse('ceo')),
      answer('span', null, 'x'.repeat(longestScopeNote + 2)),
      answer('reports-to', null, 'a\u0000'),
    );
    expect(problems).toEqual([
      {
        step: 'scope',
        field: 'scope.team-size',
        message: 'The ladder has no level “ceo” for Team size. Choose another answer.',
      },
      {
        step: 'scope',
        field: 'scope.span',
        message: 'The note on Span has 1,002 characters; the limit is 1,000. Shorten it by 2.',
      },
      {
        step: 'scope',
        field: 'scope.reports-to',
        message:
          'The note on Reports to contains an invisible control character (U+0000) after “a”. Delete it, because it can’t be saved.',
      },
    ]);
  });

  it('leaves out a dimension that the ladder lacks, since no field could change it', () => {
    expect(finish(answer('shoe-size', ic))).toEqual({ answers: [], problems: [] });
  });

  it('comes between the week and the note in the list of problems', () => {
    const finished = finishDraft(
      draft({ scope: [answer('span', null, '\u0000')], note: '\u0000' }),
      ladder,
      today,
    );
    if (finished.kind === 'complete') throw new Error('complete');
    expect(finished.problems.map(({ step }) => step)).toEqual(['scope', 'note']);
  });
});

describe('the shifts of a draft', () => {
  it('are saved in the order of the route', () => {
    const shifts = [
      placed('manager-to-director', 'org-wide-metrics', 2),
      ...firstShifts(0, 0, 5, 1).toReversed(),
    ];
    expect(finishShifts(draft({ shifts }, ic, director), ladder)).toEqual([
      ...firstShifts(0, 0, 5, 1),
      placed('manager-to-director', 'org-wide-metrics', 2),
    ]);
    expect(finishShifts(draft({ shifts }, director, ic), ladder)).toEqual([
      placed('manager-to-director', 'org-wide-metrics', 2),
      ...firstShifts(0, 0, 5, 1),
    ]);
  });

  it('leave out those of another route, and those that the ladder lacks', () => {
    const shifts = [
      placed('director-to-vp', 'setting-strategy', 2),
      placed('ic-to-manager', 'juggling', 2),
      placed('ic-to-ceo', 'people-influence', 2),
      ...firstShifts(3),
    ];
    expect(finishShifts(draft({ shifts }), ladder)).toEqual(firstShifts(3));
    expect(finishShifts(draft({ shifts }, ic, ic), ladder)).toEqual([]);
  });

  it('use the last position given', () => {
    const shifts = [...firstShifts(3), ...firstShifts(4)];
    expect(finishShifts(draft({ shifts }), ladder)).toEqual(firstShifts(4));
  });
});

describe('a draft', () => {
  const content = (given: Draft) => {
    const finished = finishDraft(given, ladder, today);
    return finished.kind === 'complete' ? AssessmentContent.parse(finished.content) : null;
  };

  it('with only the scope can be saved, and so can one with only a shift', () => {
    expect(content(draft({ scope: [answer('span', null)] }))?.scope).toEqual([
      scopeAnswer('span', null),
    ]);
    expect(content(draft({ shifts: firstShifts(1) }))?.shifts).toEqual(firstShifts(1));
  });

  it('that would save nothing can’t be saved, such as a stray dimension or a shift of another route', () => {
    const stray = draft({
      scope: [answer('shoe-size', ic)],
      shifts: [placed('director-to-vp', 'setting-strategy', 2)],
    });
    expect(content(stray)).toBeNull();
  });

  it('that is empty asks for what its steps ask', () => {
    const asked = (current: LevelId, target: LevelId) => {
      const finished = finishDraft(draft({}, current, target), ladder, today);
      return finished.kind === 'incomplete' && finished.problems.map(({ message }) => message);
    };
    expect(asked(ic, manager)).toEqual([
      'Add something first: a rating, a week, your scope or a shift.',
    ]);
    expect(asked(ic, ic)).toEqual(['Add something first: a rating, a week or your scope.']);
  });

  it('that corrects an assessment has its scope and shifts, on the route of its time', () => {
    const scope = [scopeAnswer('span', null, 'Two squads')];
    const shifts = [placed('director-to-vp', 'setting-strategy', 2)];
    const saved = assessment('2025-03-03', 1, {
      currentLevel: director,
      targetLevel: vp,
      scope,
      shifts,
    });
    expect(content(draftCorrecting(saved, ladder))).toMatchObject({ scope, shifts });
  });
});
