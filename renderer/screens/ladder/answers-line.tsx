import { formatAgo, formatDate } from '../../../data/text/dates.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { FullSign } from '../../charts/skills/full-sign.tsx';
import { HollowSign } from '../../charts/skills/hollow-sign.tsx';
import { useToday } from '../../state/use-today.ts';
import classes from './ladder.module.css';

/** The newest assessment’s day, and the signs that mark its answers in the tables. Older parts give their own day. */
export function AnswersLine({ date }: { readonly date: IsoDate }) {
  const today = useToday();
  return (
    <p className={classes.answers}>
      The tables show your answers from {formatDate(date)}, {formatAgo(date, today)}, unless they
      give another date: <FullSign /> <span className="visually-hidden">a full dot</span> is you,{' '}
      <HollowSign spoken={false} /> <span className="visually-hidden">a ring</span> is a score
      without evidence from the previous six months.
    </p>
  );
}
