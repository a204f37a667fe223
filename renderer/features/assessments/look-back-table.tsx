import { ratingWords } from '../../../data/assessments/score.ts';
import { descriptorOf, levelOf, skillOf } from '../../../data/ladder/lookup.ts';
import { type LookBackRow, pastInTable } from '../../../data/skills/look-back-rows.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../state/use-start.ts';
import classes from './look-back-table.module.css';

/** Descriptions as they were rated on a day and as seen later, next to each other. */
export function LookBackTable<Row extends LookBackRow>({
  caption,
  rows,
  seenOn,
}: {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** The day on which each was seen later, if they differ. */
  readonly seenOn?: (row: Row) => string;
}) {
  const { ladder } = useReady();
  return (
    <ChartTable
      caption={caption}
      head={[
        { label: 'Description' },
        { label: 'Then', number: true },
        { label: 'In hindsight', number: true },
        ...(seenOn ? [{ label: 'Rated', number: true }] : []),
      ]}
      rows={rows.map((row) => ({
        key: `${row.skill} ${row.level}`,
        cells: [
          <span key="description" className={classes.description}>
            {skillOf(ladder, row.skill).name}
            <span className={classes.words}>
              {descriptorOf(ladder, row)}{' '}
              <span style={{ color: levelLook(ladder, row.level).text }}>
                {levelOf(ladder, row.level).short}
              </span>
            </span>
          </span>,
          pastInTable(row.past),
          ratingWords(row.seen),
          ...(seenOn ? [seenOn(row)] : []),
        ],
      }))}
    />
  );
}
