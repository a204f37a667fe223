import type { ImportLine } from '../../../data/exchange/import-lines.ts';
import { countInFile, importNames } from '../../../data/exchange/import-words.ts';
import { ChartTable } from '../../charts/chart-table.tsx';

/** What the file contains, kind by kind; if there is data already, also what adding it would do. */
export function ImportLines({
  lines,
  isNew,
}: {
  readonly lines: readonly ImportLine[];
  readonly isNew: boolean;
}) {
  const inFile = { label: 'In the file', number: true };
  return isNew ? (
    <ChartTable
      caption="What’s in the file"
      head={[{ label: 'What' }, inFile]}
      rows={lines.map((line) => ({
        key: line.what,
        cells: [importNames[line.what], countInFile(line)],
      }))}
    />
  ) : (
    <ChartTable
      caption="What adding the file would change"
      head={[
        { label: 'What' },
        inFile,
        { label: 'Added', number: true },
        { label: 'Replaced', number: true },
        { label: 'Unchanged', number: true },
      ]}
      rows={lines.map((line) => ({
        key: line.what,
        cells: [importNames[line.what], countInFile(line), line.added, line.replaced, line.same],
      }))}
    />
  );
}
