import { formatAgo, formatDate } from '../../../data/text/dates.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { FullSign } from '../../charts/skills/full-sign.tsx';
import { HollowSign } from '../../charts/skills/hollow-sign.tsx';
import { useToday } from '../../state/use-today.ts';
import classes from './ladder.module.css';

/** The day of the person's answers in the tables, and the signs that mark them. */
export function AnswersLine({ date }: { readonly date: IsoDate }) {
  const today = useToday();
  return (
    <p className={classes.answers}>
      The tables show your answers from {formatDate(date)}, {formatAgo(date, today)}: <FullSign />{' '}
      <span className="visually-hidden">a full dot</span> is you, <HollowSign spoken={false} />{' '}
      <span className="visually-hidden">a ring</span> is a score without evidence from the previous
      six months.
    </p>
  );
}
