import { Link } from 'wouter';
import {
  comingWeekSentence,
  hasComingWeek,
  soFar,
  stillToCome,
  stillToComeSentence,
} from '../../../data/assessments/so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useToday } from '../../state/use-today.ts';
import text from '../../ui/text.module.css';

/**
 * Names the assessments that a wrong clock has dated later than today, and the weeks that aren't over yet, and leads to
 * correcting them; nothing without any.
 */
export function StillToCome() {
  const { assessments } = useRecords();
  const today = useToday();
  const later = stillToCome(assessments, today);
  const sentence = stillToComeSentence(later.map(({ date }) => date));
  const [first] = later;
  const weeks = soFar(assessments, today).flatMap((each) =>
    hasComingWeek(each, today) ? [each] : [],
  );
  return (
    <>
      {sentence !== null && first !== undefined && (
        <p className={`${text.above} ${text.linked}`}>
          {sentence} <Link href={`/assess/${first.id}`}>Correct the date</Link>
        </p>
      )}
      {weeks.map((each) => (
        <p key={each.id} className={`${text.above} ${text.linked}`}>
          {comingWeekSentence(each)} <Link href={`/assess/${each.id}`}>Correct the week</Link>
        </p>
      ))}
    </>
  );
}
