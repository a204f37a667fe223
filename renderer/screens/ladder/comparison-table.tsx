import type { ReactNode } from 'react';
import { WideBox } from '../../ui/wide-box.tsx';
import classes from './comparison-table.module.css';

export interface ComparedColumn<Key extends string> {
  readonly key: Key;
  readonly head: ReactNode;
  /** One of the person's own columns: its line and text colour stand out. */
  readonly isMarked: boolean;
  /** The colour of the line under its heading. */
  readonly line?: string;
}

export interface ComparedRow<Key extends string> {
  readonly name: string;
  readonly cell: (column: Key) => ReactNode;
  /** A person's answer that fits in no column; null if there is none. */
  readonly you?: ReactNode;
}

/** Things side by side, one row per aspect; the last column is the person's, if a row has an answer for it. */
export function ComparisonTable<Key extends string>({
  caption,
  columns,
  rows,
  foot,
  leavesRoom = false,
}: {
  readonly caption: string;
  readonly columns: readonly ComparedColumn<Key>[];
  readonly rows: readonly ComparedRow<Key>[];
  readonly foot?: ComparedRow<Key>;
  /** Without the person's column, leaves space for it, so that the others line up with tables that have one. */
  readonly leavesRoom?: boolean;
}) {
  const hasYou = rows.some(({ you }) => you !== undefined);
  const tr = ({ name, cell, you }: ComparedRow<Key>) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {columns.map(({ key, isMarked }) => (
        <td key={key} data-marked={isMarked}>
          {cell(key)}
        </td>
      ))}
      {hasYou && (
        <td data-marked="true" className={classes.you}>
          {you}
        </td>
      )}
    </tr>
  );
  return (
    <WideBox label={caption}>
      <table
        className={classes.table}
        data-few={columns.length < 3}
        data-room={leavesRoom && !hasYou}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, head, isMarked, line }) => (
              <th
                key={key}
                scope="col"
                data-marked={isMarked}
                style={line === undefined ? undefined : { borderColor: line }}
              >
                {head}
              </th>
            ))}
            {hasYou && (
              <th scope="col" className={classes.you}>
                You
              </th>
            )}
          </tr>
        </thead>
        <tbody>{rows.map(tr)}</tbody>
        {foot && <tfoot>{tr(foot)}</tfoot>}
      </table>
    </WideBox>
  );
}
