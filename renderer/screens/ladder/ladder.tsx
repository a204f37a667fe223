import { levelOf } from '../../../data/ladder/lookup.ts';
import type { Direction } from '../../../data/model/settings.ts';
import { rangeWords } from '../../charts/time-ranges.tsx';
import { Arrow } from '../../components/arrow.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useReady } from '../../hooks/use-start.ts';
import classes from './ladder.module.css';
import { LevelTable } from './level-table.tsx';

/** What the ladder says: all of it, word for word, with the person's two levels marked. */
export function LadderScreen({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  return (
    <>
      <PageHeader
        documentTitle="Ladder"
        title={ladder.title}
        lead={
          direction.current === direction.target
            ? `Your level, ${levelOf(ladder, direction.current).name}, is marked.`
            : `The level you hold, ${levelOf(ladder, direction.current).name}, and the one you want, ${levelOf(ladder, direction.target).name}, are marked.`
        }
      />
      <LevelTable
        title="The levels"
        direction={direction}
        rows={[
          {
            name: 'Core question',
            cell: (level) => (
              <span className={classes.question}>“{levelOf(ladder, level).coreQuestion}”</span>
            ),
          },
          { name: 'Primary focus', cell: (level) => levelOf(ladder, level).primaryFocus },
        ]}
      />
      <LevelTable
        title="Organizational scope"
        direction={direction}
        rows={ladder.scope.map(({ name, values }) => ({ name, cell: (level) => values[level] }))}
      />
      <LevelTable
        title="Skills"
        direction={direction}
        rows={ladder.skills.map(({ name, descriptors }) => ({
          name,
          cell: (level) => descriptors[level],
        }))}
      />
      <LevelTable
        title="Time"
        direction={direction}
        rows={ladder.activities.map(({ name, ranges }) => ({
          name,
          cell: (level) => {
            const range = ranges[level];
            return range && rangeWords(range);
          },
        }))}
      />
      {ladder.transitions.map(({ id, name, shifts, accelerators }) => (
        <section key={id} className={classes.part} aria-label={name}>
          <h2>{name}</h2>
          <div className={classes.two}>
            <div>
              <h3>Shifts</h3>
              <ul className={classes.plain}>
                {shifts.map(({ id: shift, from, to }) => (
                  <li key={shift}>
                    {from}
                    <Arrow />
                    {to}
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h3>Accelerators of this transition</h3>
              <ul className={classes.plain}>
                {accelerators.map(({ id: accelerator, text }) => (
                  <li key={accelerator}>{text}</li>
                ))}
              </ul>
            </div>
          </div>
          <h3>Universal accelerators</h3>
          <dl className={classes.universal}>
            {ladder.universalAccelerators.map((accelerator) => (
              <div key={accelerator.id}>
                <dt>{accelerator.name}</dt>
                <dd>{accelerator.wording[id]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className={classes.part} aria-label="Two paths">
        <h2>Two paths</h2>
        <div className={classes.scroll}>
          <table className={classes.paths}>
            <thead>
              <tr>
                <td />
                <th scope="col">{ladder.path.ic}</th>
                <th scope="col">{ladder.path.management}</th>
              </tr>
            </thead>
            <tbody>
              {ladder.path.considerations.map(({ id, name, ic, management }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{ic}</td>
                  <td>{management}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
