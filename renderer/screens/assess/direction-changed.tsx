import { Button } from '@mantine/core';
import type { Draft } from '../../../data/assessments/draft.ts';
import { stepsOf } from '../../../data/assessments/steps.ts';
import { directionWords } from '../../../data/ladder/direction-words.ts';
import { levelsAsked } from '../../../data/ladder/lookup.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { useReady } from '../../state/use-start.ts';
import text from '../../ui/text.module.css';

/** A new draft that was started in another direction can switch to the new one; its answers stay. */
export function DirectionChanged({
  draft,
  direction,
  change,
}: {
  readonly draft: Draft;
  readonly direction: Direction;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const { ladder } = useReady();
  const same = draft.currentLevel === direction.current && draft.targetLevel === direction.target;
  if (draft.corrects !== null || same) return null;
  const asked = new Set([
    ...draft.levels,
    ...levelsAsked(ladder, direction.current, direction.target),
  ]);
  return (
    <p className={`${text.above} ${text.soft}`}>
      You started this draft with another direction (
      {directionWords(ladder, { current: draft.currentLevel, target: draft.targetLevel })}).{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          // If the new route has no shifts, the step after them is next.
          const gone = !stepsOf(ladder, direction, false).includes('shifts');
          change({
            ...(draft.step === 'shifts' && gone ? { step: 'note' } : {}),
            currentLevel: direction.current,
            targetLevel: direction.target,
            levels: ladder.levels.map(({ id }) => id).filter((id) => asked.has(id)),
          });
        }}
      >
        Use your new direction
      </Button>
    </p>
  );
}
