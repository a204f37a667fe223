import type { Ref } from 'react';
import { directionWords } from '../../data/insight/direction-words.ts';
import { progressSoFar } from '../../data/insight/progress-sentences.ts';
import { skillSummary } from '../../data/insight/skills.ts';
import { levelOf } from '../../data/ladder/lookup.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Assessment, Evidence } from '../../data/model/assessment.ts';
import type { IsoDate } from '../../data/model/iso-date.ts';
import type { Direction, Settings } from '../../data/model/settings.ts';
import { formatDate } from '../components/format-date.ts';
import { Said } from '../components/said.tsx';
import { PlanProgress } from './plan-progress.tsx';
import { PlanSkills } from './plan-skills.tsx';
import { PlanWeek } from './plan-week.tsx';

export interface PlanContent {
  readonly ladder: Ladder;
  readonly direction: Direction;
  readonly settings: Settings;
  /** The assessments made with this ladder, from the oldest to the newest; at least one. */
  readonly assessments: readonly [Assessment, ...Assessment[]];
  readonly evidence: readonly Evidence[];
  readonly today: IsoDate;
}

/** The growth plan: drawn here once, and printed as it stands. Styled by `plan-document.css` alone. */
export function PlanDocument({
  content,
  ref,
}: {
  readonly content: PlanContent;
  readonly ref: Ref<HTMLElement>;
}) {
  const { ladder, direction, settings, assessments, evidence, today } = content;
  const latest = assessments.at(-1) ?? assessments[0];
  const target = levelOf(ladder, direction.target);
  const who = [settings.name.trim(), settings.role.trim()].filter((line) => line !== '');
  return (
    <article className="plan-document" ref={ref}>
      <header>
        <p className="plan-kicker">
          Growth plan · {formatDate(today)}
          {who.map((line) => (
            <span key={line}>
              {' '}
              · <bdi>{line}</bdi>
            </span>
          ))}
        </p>
        <h1>{directionWords(ladder, direction)}</h1>
        <p className="plan-lead">
          The question {target.noun} answers: “{target.coreQuestion}” The focus:{' '}
          {target.primaryFocus}. <Said sentence={skillSummary(ladder, latest.ratings, target.id)} />
        </p>
      </header>
      <PlanSkills ladder={ladder} level={target.id} assessment={latest} evidence={evidence} />
      {latest.week && (
        <PlanWeek ladder={ladder} level={target.id} week={latest.week} today={today} />
      )}
      {assessments.length > 1 && (
        <PlanProgress
          ladder={ladder}
          level={target.id}
          assessments={assessments}
          sentences={progressSoFar(ladder, assessments, target.id, formatDate)}
        />
      )}
    </article>
  );
}
