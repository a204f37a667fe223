import { Link } from 'wouter';
import { dueSentence } from '../../../data/assessments/next-assessment.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { placePaths } from '../../app/places.ts';
import { useToday } from '../../state/use-today.ts';
import classes from './due-line.module.css';

/** One quiet line once the next assessment is due, with a link to it; empty before. */
export function DueLine({ due, begun }: { readonly due: IsoDate | null; readonly begun: boolean }) {
  const today = useToday();
  const sentence = dueSentence(due, today);
  if (sentence === null) return null;
  return (
    <p className={classes.due}>
      {sentence}{' '}
      <Link href={placePaths.assess}>{begun ? 'Continue it' : 'Take it when it suits you'}</Link>
    </p>
  );
}
