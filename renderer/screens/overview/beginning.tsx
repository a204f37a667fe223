import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Draft } from '../../../data/assessments/draft.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { placePaths } from '../../app/places.ts';
import { DirectionWords } from '../../features/levels/direction-words.tsx';
import { useReady } from '../../state/use-start.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './beginning.module.css';

/** The Overview before the first assessment: what comes next, and what the level looks like. */
export function Beginning({
  direction,
  draft,
}: {
  readonly direction: Direction;
  readonly draft: Draft | undefined;
}) {
  const { ladder } = useReady();
  const target = levelOf(ladder, direction.target);
  return (
    <>
      <PageHeader
        documentTitle="Overview"
        title={`“${target.coreQuestion}”`}
        kicker={<DirectionWords direction={direction} />}
        lead={`That’s the question ${target.noun} answers. An assessment compares how you work today with what ${target.noun} does. It takes about ten minutes, and you can stop and continue at any time.`}
        actions={
          <Button component={Link} href={placePaths.assess}>
            {draft ? 'Continue assessment' : 'Take an assessment'}
          </Button>
        }
      />
      <dl className={classes.list}>
        {ladder.skills.map((skill) => (
          <div key={skill.id} className={classes.item}>
            <dt>{skill.name}</dt>
            <dd>{skill.descriptors[direction.target]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
