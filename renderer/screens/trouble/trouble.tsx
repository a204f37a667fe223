import type { ReactNode } from 'react';
import type { Start } from '../../api.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { DataTroublePage } from './data-trouble-page.tsx';
import { OtherFilePage } from './other-file-page.tsx';
import classes from './trouble.module.css';

/** Why Rung can't start, where, and what to do. Nothing on disk was changed. */
export function Trouble({
  trouble,
}: {
  readonly trouble: Exclude<Start, { readonly kind: 'ready' | 'locked' }>;
}) {
  switch (trouble.kind) {
    case 'ladder-broken':
      return (
        <Page
          title="The ladder file can’t be read"
          lead="Rung needs it to show anything. Your own data is untouched. Fix the file or reinstall Rung, then start Rung again."
          file={trouble.file}
        >
          <table className={classes.problems}>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">What to do</th>
              </tr>
            </thead>
            <tbody>
              {trouble.problems.map(({ path, message }) => (
                <tr key={`${path} ${message}`}>
                  <td>
                    <code>{path}</code>
                  </td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Page>
      );
    case 'other-file':
      return <OtherFilePage other={trouble} />;
    case 'data-trouble':
      return <DataTroublePage trouble={trouble} />;
  }
}

function Page({
  title,
  lead,
  file,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className={classes.page}>
      <PageHeader title={title} lead={lead} />
      <p className={classes.file}>
        <code>{file}</code>
      </p>
      {children}
    </main>
  );
}
