import type { ReactNode } from 'react';
import { WideBox } from '../ui/wide-box.tsx';
import classes from './chart-table.module.css';

/** A table with more rows scrolls in a box, below a fixed header. */
const mostRows = 24;

/** A chart's numbers, each column with its own label: names in the first column, numbers aligned right. */
export function ChartTable({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: readonly { readonly label: string; readonly number?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  const table = (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {head.map(({ label, number }) => (
            <th key={label} scope="col" data-number={number}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key="name" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[index]?.label} data-number={head[index]?.number}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (rows.length <= mostRows) return <WideBox label={caption}>{table}</WideBox>;
  return (
    <section
      className={`${classes.scroll} ${classes.long}`}
      aria-label={`${caption}, scrollable`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
      tabIndex={0}
    >
      {table}
    </section>
  );
}
