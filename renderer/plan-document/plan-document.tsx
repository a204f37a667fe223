import type { Ref } from 'react';
import { answersOf } from '../../data/assessments/latest.ts';
import { olderScope, olderShifts } from '../../data/assessments/older-parts.ts';
import { olderSkillWords } from '../../data/assessments/older-words.ts';
import { directionWords } from '../../data/ladder/direction-words.ts';
import { levelOf } from '../../data/ladder/lookup.ts';
import { planLead } from '../../data/ladder/route-sentences.ts';
import { latestIn, type PlanContent } from '../../data/plan/plan-content.ts';
import { nonEmptySections, type PlanSection } from '../../data/plan/plan-sections.ts';
import { skillProgress, weekProgress } from '../../data/progress/progress-sentences.ts';
import { spreadOf, thresholdsOf } from '../../data/retest/own-spread.ts';
import { shiftProgress } from '../../data/shifts/shift-progress.ts';
import { heldSentence } from '../../data/skills/held-sentences.ts';
import { skillSummary } from '../../data/skills/skills.ts';
import { formatDate } from '../../data/text/dates.ts';
import { RichSentence } from '../ui/rich-sentence.tsx';
import { PlanAccelerators } from './plan-accelerators.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanFocus } from './plan-focus.tsx';
import { PlanPath } from './plan-path.tsx';
import { PlanEvidence, PlanNotes } from './plan-private.tsx';
import { PlanProgress } from './plan-progress.tsx';
import { PlanScope } from './plan-scope.tsx';
import { PlanShifts } from './plan-shifts.tsx';
import { PlanSkills } from './plan-skills.tsx';
import { PlanWeek } from './plan-week.tsx';

/** The growth plan: rendered here once, and printed unchanged. Only `plan-document.css` styles it. */
export function PlanDocument({
  content,
  chosen,
  ref,
}: {
  readonly content: PlanContent;
  readonly chosen: ReadonlySet<PlanSection>;
  readonly ref: Ref<HTMLElement>;
}) {
  const { ladder, direction, settings, assessments, evidence, today } = content;
  const latest = latestIn(content);
  const { skills, week, scope, shifts } = latest;
  const answers = answersOf(latest);
  const target = levelOf(ladder, direction.target);
  const sections = nonEmptySections(content, chosen);
  const withNotes = sections.has('notes');
  const thresholds = thresholdsOf(spreadOf(content.retests));
  return (
    <article className="plan-document" ref={ref}>
      <PlanHead
        content={content}
        withWho={sections.has('who')}
        withSkills={sections.has('skills')}
      />
      {skills && answers && sections.has('skills') && (
        <PlanSkills
          ladder={ladder}
          level={target.id}
          answers={answers}
          older={olderSkillWords(ladder, latest)}
          evidence={evidence}
        />
      )}
      {sections.has('actions') && <PlanActions content={content} withNotes={withNotes} />}
      {sections.has('focus') && <PlanFocus content={content} sections={sections} />}
      {week && sections.has('week') && (
        <PlanWeek
          ladder={ladder}
          level={target.id}
          week={week.week}
          weeklyHours={settings.weeklyHours}
          today={today}
        />
      )}
      {scope && sections.has('scope') && (
        <PlanScope
          ladder={ladder}
          level={target.id}
          answers={scope.answers}
          older={olderScope(ladder, latest)}
          withNotes={withNotes}
        />
      )}
      {shifts && sections.has('shifts') && (
        <PlanShifts
          ladder={ladder}
          direction={direction}
          answers={shifts.answers}
          older={olderShifts(ladder, latest)}
        />
      )}
      {sections.has('progress') && (
        <PlanProgress
          ladder={ladder}
          level={target.id}
          assessments={assessments}
          evidence={evidence}
          withScores={sections.has('skills')}
          sentences={[
            ...(sections.has('skills')
              ? [
                  ...skillProgress(ladder, assessments, target.id, thresholds),
                  heldSentence(ladder, assessments, target.id, skills?.date ?? today, 'I'),
                ]
              : []),
            ...(sections.has('week') ? weekProgress(ladder, assessments, target.id) : []),
            ...(sections.has('shifts') ? shiftProgress(ladder, assessments, direction) : []),
          ]}
        />
      )}
      {sections.has('accelerators') && (
        <PlanAccelerators content={content} withActions={sections.has('actions')} />
      )}
      {sections.has('path') && <PlanPath content={content} />}
      {withNotes && <PlanNotes content={content} />}
      {sections.has('evidence') && <PlanEvidence content={content} />}
    </article>
  );
}

function PlanHead({
  content,
  withWho,
  withSkills,
}: {
  readonly content: PlanContent;
  readonly withWho: boolean;
  readonly withSkills: boolean;
}) {
  const { ladder, direction, settings, today } = content;
  const { skills } = latestIn(content);
  const target = levelOf(ladder, direction.target);
  const lines = [settings.name.trim(), settings.role.trim()].filter((line) => line !== '');
  return (
    <header>
      <p className="plan-kicker">
        Growth plan · {formatDate(today)}
        {(withWho ? lines : []).map((line) => (
          <span key={line}>
            {' '}
            · <bdi>{line}</bdi>
          </span>
        ))}
      </p>
      <h1>{directionWords(ladder, direction)}</h1>
      <p className="plan-lead">
        The question {target.noun} answers: “{target.coreQuestion}” The focus: {target.primaryFocus}
        . {planLead(ladder, direction, 'I')}{' '}
        {skills && withSkills && (
          <RichSentence sentence={skillSummary(ladder, skills.answers, target.id, 'I')} />
        )}
      </p>
    </header>
  );
}
