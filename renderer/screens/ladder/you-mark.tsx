import type { ReactNode } from 'react';
import { FullSign } from '../../charts/skills/full-sign.tsx';
import { HollowSign } from '../../charts/skills/hollow-sign.tsx';
import cells from './comparison-table.module.css';

/**
 * The person in a table: their dot, as on the charts, and a word or a number; a ring without recent evidence,
 * and no sign if there is no score.
 */
export function YouMark({
  sign = 'full',
  children,
}: {
  readonly sign?: 'full' | 'ring' | 'none';
  readonly children: ReactNode;
}) {
  return (
    <span className={cells.youMark} data-sign={sign}>
      <span className="visually-hidden">you: </span>
      {sign === 'ring' && <HollowSign />}
      {sign === 'full' && <FullSign />} {children}
    </span>
  );
}
