import type { ReactNode } from 'react';
import type { LevelId } from '../../../data/model/ids.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../hooks/use-start.ts';
import classes from './ladder.module.css';

/** A part of the ladder with a column for each level; the person's two are marked in words and weight. */
export function LevelTable({
  title,
  direction,
  rows,
}: {
  readonly title: string;
  readonly direction: Direction;
  readonly rows: readonly {
    readonly name: string;
    readonly cell: (level: LevelId) => ReactNode;
  }[];
}) {
  const { ladder } = useReady();
  const mark = (level: LevelId) =>
    level === direction.current ? 'where you are' : level === direction.target ? 'where to' : '';
  return (
    <section className={classes.part} aria-label={title}>
      <h2>{title}</h2>
      <div className={classes.scroll}>
        <table className={classes.levels}>
          <thead>
            <tr>
              <td />
              {ladder.levels.map(({ id, name }) => (
                <th
                  key={id}
                  scope="col"
                  data-marked={mark(id) !== ''}
                  style={{
                    color: levelLook(ladder, id).text,
                    borderColor: levelLook(ladder, id).line,
                  }}
                >
                  {name}
                  <span className={classes.mark}>{mark(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cell }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {ladder.levels.map(({ id }) => (
                  <td key={id} data-marked={mark(id) !== ''}>
                    {cell(id)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
