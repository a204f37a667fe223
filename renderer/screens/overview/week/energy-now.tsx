import type { Answers } from '../../../../data/assessments/latest.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { energyLines } from '../../../../data/week/energy-words.ts';
import { useReady } from '../../../state/use-start.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './energy-now.module.css';

/**
 * How each activity affects the person's energy, next to what the target asks for; empty if that was never
 * answered.
 */
export function EnergyNow({
  answers,
  target,
}: {
  readonly answers: Answers;
  readonly target: LevelId;
}) {
  const { ladder } = useReady();
  const lines = energyLines(ladder, answers.energy, answers.week?.shares ?? null, target);
  if (lines.length === 0) return null;
  return (
    <div className={classes.part}>
      <Section
        title="Energy"
        note="How each activity affects you, next to how people at your target level spend their time. What you make of it is up to you."
      >
        <ul className={classes.list}>
          {lines.map(({ activity, sentence }) => (
            <li key={activity}>
              <RichSentence sentence={sentence} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
