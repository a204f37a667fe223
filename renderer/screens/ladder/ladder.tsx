import { answersOf, latestAnswers } from '../../../data/assessments/latest.ts';
import {
  olderRatings,
  olderScope,
  olderShifts,
  olderWeek,
} from '../../../data/assessments/older-parts.ts';
import { transitionsBetween } from '../../../data/ladder/compared-levels.ts';
import { ladderLead } from '../../../data/ladder/ladder-words.ts';
import { transitionsOnRoute } from '../../../data/ladder/route.ts';
import { suggestionsLead } from '../../../data/ladder/route-sentences.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { useAssessmentsSoFar } from '../../state/use-assessments-so-far.ts';
import { useEvidenceSoFar } from '../../state/use-evidence-so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { AllOrTwoLevels } from './all-or-two-levels.tsx';
import { AnswersLine } from './answers-line.tsx';
import { LevelsPart } from './parts/levels-part.tsx';
import { PartLinks } from './parts/part-links.tsx';
import { PathsPart } from './parts/paths-part.tsx';
import { ScopePart } from './parts/scope-part.tsx';
import { SkillsPart } from './parts/skills-part.tsx';
import { TimePart } from './parts/time-part.tsx';
import { TransitionPart } from './parts/transition-part.tsx';
import { useComparedPair } from './shown-levels.ts';

const parts = {
  levels: { id: 'part-levels', title: 'The levels' },
  scope: { id: 'part-scope', title: 'Organizational scope' },
  skills: { id: 'part-skills', title: 'Skills' },
  time: { id: 'part-time', title: 'Time' },
  paths: { id: 'part-paths', title: 'Two paths' },
} as const;

/** The ladder, word for word, with the person's two levels and latest answers marked. */
export function LadderScreen({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const { actions, path } = useRecords();
  const evidence = useEvidenceSoFar();
  const assessments = useAssessmentsSoFar();
  const latest = latestAnswers(ladder, assessments, direction);
  const last = answersOf(latest);
  const pair = useComparedPair(ladder, direction);
  const levels = pair === null ? ladder.levels.map(({ id }) => id) : [pair.lower, pair.upper];
  const way = transitionsOnRoute(ladder, direction);
  const transitions = (pair === null ? ladder.transitions : transitionsBetween(ladder, pair)).map(
    (transition) => ({
      transition,
      part: { id: `part-${transition.id}`, title: transition.name },
      heading: way.find((each) => each.transition.id === transition.id)?.heading ?? null,
    }),
  );
  const hasOwnColumn =
    last !== null && (last.week !== null || last.scope.some(({ level }) => level === null));
  const hasPaths = ladder.path.considerations.length > 0;
  const shown = { direction, levels, hasOwnColumn };
  return (
    <>
      <PageHeader
        documentTitle="Ladder"
        title={ladder.title}
        lead={ladderLead(ladder, direction)}
      />
      {latest.newest && <AnswersLine date={latest.newest.date} />}
      <AllOrTwoLevels pair={pair} />
      <PartLinks
        parts={[
          parts.levels,
          ...(ladder.scope.length > 0 ? [parts.scope] : []),
          parts.skills,
          parts.time,
          ...transitions.map(({ part }) => part),
          ...(hasPaths ? [parts.paths] : []),
        ]}
      />
      <LevelsPart part={parts.levels} shown={shown} />
      {ladder.scope.length > 0 && (
        <ScopePart
          part={parts.scope}
          shown={shown}
          answers={last?.scope ?? []}
          older={olderScope(ladder, latest)}
        />
      )}
      <SkillsPart
        part={parts.skills}
        shown={shown}
        answers={last}
        older={olderRatings(ladder, latest, levels)}
        evidence={evidence}
      />
      <TimePart
        part={parts.time}
        shown={shown}
        week={last?.week ?? null}
        older={olderWeek(latest)}
      />
      {transitions.map(({ transition, part, heading }) => (
        <TransitionPart
          key={transition.id}
          part={part}
          transition={transition}
          heading={heading}
          lead={heading && suggestionsLead(ladder, direction)}
          answers={last?.shifts ?? []}
          older={olderShifts(ladder, latest, transition.id)}
          actions={actions}
        />
      ))}
      {hasPaths && <PathsPart part={parts.paths} path={path} />}
    </>
  );
}
