import { Button, Chip, Group } from '@mantine/core';
import { type Assessment, ratingGiven } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { dayOf } from '../../../../data/assessments/last-time.ts';
import { blindBeforeWords, blindWords } from '../../../../data/assessments/last-time-words.ts';
import type { Problem } from '../../../../data/assessments/problem.ts';
import { rateStatement } from '../../../../data/assessments/rate.ts';
import type { Rating } from '../../../../data/assessments/score.ts';
import { asksForOccasion, withOccasion } from '../../../../data/evidence/occasion.ts';
import { descriptorOf } from '../../../../data/ladder/lookup.ts';
import type { Skill } from '../../../../data/ladder/schema.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { instant } from '../../../../data/values/iso-date.ts';
import { RatingScale } from '../../../features/rating/rating-scale.tsx';
import { useRatingKeys } from '../../../features/rating/use-rating-keys.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { EvidenceFields, lastEvidenceField } from './evidence-fields.tsx';
import classes from './skill-step.module.css';
import { useLastTime } from './use-last-time.ts';

/**
 * One skill: each asked level's description with its scale, last time's score next to it after the answer,
 * and its evidence.
 */
export function SkillStep({
  skill,
  draft,
  earlier,
  change,
  problems,
}: {
  readonly skill: Skill;
  readonly draft: Draft;
  /** The assessments before this one, in order. */
  readonly earlier: readonly Assessment[];
  readonly change: (change: Partial<Draft>) => void;
  readonly problems: readonly Problem[];
}) {
  const { ladder } = useReady();
  const { evidence } = useRecords();
  const today = useToday();
  const ratingOf = (level: LevelId) => ratingGiven(draft.ratings, skill.id, level);
  const lastTime = useLastTime(skill.id, draft, earlier);

  function rate(level: LevelId, rating: Rating | null, by?: 'key'): void {
    const seen = lastTime.seen(level);
    const at = instant(new Date());
    change(rateStatement(draft, { skill: skill.id, level }, rating, { seen, at }));
    if (rating !== null && seen === null) lastTime.chosen(level, by);
  }

  const statements = draft.levels.map((level) => ({ skill: skill.id, level }));
  useRatingKeys(
    statements,
    ({ level }, rating) => rate(level, rating, 'key'),
    statements.find(({ level }) => ratingOf(level) === null),
  );

  const asksFor = (level: LevelId) =>
    asksForOccasion(
      { skill: skill.id, level },
      { now: ratingOf(level), before: lastTime.before(level) },
      draft,
      evidence,
      dayOf(draft, today),
    );

  function writeOccasion(level: LevelId): void {
    change({ evidence: withOccasion(draft, { skill: skill.id, level }, dayOf(draft, today)) });
    requestAnimationFrame(() => document.getElementById(lastEvidenceField)?.focus());
  }

  const always = [draft.currentLevel, draft.targetLevel];
  return (
    <>
      <PageHeader
        title={skill.name}
        lead={`How well does each description fit how you work now?${lastTime.comes ? ` ${blindBeforeWords}` : ''}`}
      />
      <div className={classes.levels} data-levels={draft.levels.length}>
        {draft.levels.map((level) => (
          <RatingScale
            key={level}
            skill={skill}
            level={level}
            value={ratingOf(level)}
            onChange={(rating) => rate(level, rating)}
            lastTime={lastTime.besides(level)}
            events={lastTime.on(level)}
          />
        ))}
      </div>
      {lastTime.explained !== 'never' && (
        <p className={classes.why} aria-live="polite">
          {lastTime.explained === 'now' && blindWords}
        </p>
      )}
      {draft.levels.filter(asksFor).map((level) => (
        <p key={level} className={classes.occasion}>
          Nothing from the past six months shows “{descriptorOf(ladder, { skill: skill.id, level })}
          ” yet.
          <Button variant="subtle" size="compact-sm" onClick={() => writeOccasion(level)}>
            Add one occasion
          </Button>
        </p>
      ))}
      <Group gap="xs" className={classes.more} role="group" aria-label="Also rate">
        <span>Also rate</span>
        {ladder.levels
          .filter(({ id }) => !always.includes(id))
          .map(({ id, name }) => (
            <Chip
              key={id}
              size="xs"
              checked={draft.levels.includes(id)}
              onChange={(asked) =>
                change({
                  levels: ladder.levels
                    .map((level) => level.id)
                    .filter((level) => (level === id ? asked : draft.levels.includes(level))),
                })
              }
            >
              {name}
            </Chip>
          ))}
      </Group>
      <EvidenceFields skill={skill} draft={draft} change={change} problems={problems} />
    </>
  );
}
