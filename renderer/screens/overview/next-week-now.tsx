import { Link } from 'wouter';
import type { Answers } from '../../../data/assessments/latest.ts';
import { dueWords } from '../../../data/plan/action-words.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import { gapsToWorkOn, type NextWeekLine, nextWeek } from '../../../data/plan/next-week.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { plain } from '../../../data/text/sentence.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { placePaths } from '../../app/places.ts';
import { openStepNext } from '../../state/step-to-open.ts';
import { useEvidenceSoFar } from '../../state/use-evidence-so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { RichSentence } from '../../ui/rich-sentence.tsx';
import { Section } from '../../ui/section.tsx';
import text from '../../ui/text.module.css';
import classes from './next-week-now.module.css';

/** What the person could do in the coming week, before the numbers that it follows from. */
export function NextWeekNow({
  answers,
  direction,
}: {
  readonly answers: Answers;
  readonly direction: Direction;
}) {
  const { ladder, settings } = useReady();
  const { focus, actions } = useRecords();
  const evidence = useEvidenceSoFar();
  const today = useToday();
  const ranked = rankedGaps(ladder, answers, direction, evidence).map(({ gap }) => gap);
  const gaps = gapsToWorkOn(focus, ranked);
  const { weeklyHours } = settings;
  const lines = nextWeek(ladder, { actions, gaps, answers, direction, weeklyHours }, today);
  if (lines.length === 0) return null;
  return (
    <div className={classes.part}>
      <Section title="What you could do next week">
        <ul className={`${classes.list} ${text.linked}`}>
          {lines.map((line) => (
            <li key={line.kind === 'action' ? line.action.id : plain(line.sentence)}>
              <Line line={line} today={today} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Line({ line, today }: { readonly line: NextWeekLine; readonly today: IsoDate }) {
  if (line.kind === 'new-week') {
    return (
      <>
        <RichSentence sentence={line.sentence} />{' '}
        <Link href={placePaths.assess} onClick={() => openStepNext('week')}>
          Record a new one
        </Link>
      </>
    );
  }
  if (line.kind === 'words') return <RichSentence sentence={line.sentence} />;
  const due = dueWords(line.action, today);
  return (
    <>
      <bdi className={classes.what}>{line.action.what}</bdi>
      {due !== null && <span className={classes.soft}> {due}</span>}
    </>
  );
}
