import { Link } from 'wouter';
import { stillToCome, stillToComeSentence } from '../../../data/assessments/so-far.ts';
import { useRecords } from '../../state/use-records.ts';
import { useToday } from '../../state/use-today.ts';
import text from '../../ui/text.module.css';

/** Names the assessments that a wrong clock has dated later than today, and leads to correcting them; nothing without any. */
export function StillToCome() {
  const { assessments } = useRecords();
  const today = useToday();
  const later = stillToCome(assessments, today);
  const sentence = stillToComeSentence(later.map(({ date }) => date));
  const [first] = later;
  if (sentence === null || first === undefined) return null;
  return (
    <p className={`${text.above} ${text.linked}`}>
      {sentence} <Link href={`/assess/${first.id}`}>Correct the date</Link>
    </p>
  );
}
