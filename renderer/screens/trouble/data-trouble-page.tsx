import { Button } from '@mantine/core';
import { api, type Start } from '../../api.ts';
import { showInFolder } from '../../features/exchange/show-in-folder.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import text from '../../ui/text.module.css';
import { Choices } from './choices.tsx';
import classes from './trouble.module.css';
import { troubleWords } from './trouble-words.ts';

/** Why the data can't be opened, where it is, and the options that make sense. */
export function DataTroublePage({
  trouble,
}: {
  readonly trouble: Extract<Start, { readonly kind: 'data-trouble' }>;
}) {
  const { title, lead } = troubleWords[trouble.trouble];
  return (
    <main className={classes.page}>
      <PageHeader title={title} lead={lead} />
      <p className={classes.file}>
        <code>{trouble.file}</code>
        {trouble.leadsTo !== null && (
          <>
            {' '}
            points to <code>{trouble.leadsTo}</code>
          </>
        )}
        {trouble.code !== null && <span className={text.small}> ({trouble.code})</span>}
        {trouble.trouble !== 'missing' && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void showInFolder(api.showDataFile)}
          >
            Show in folder
          </Button>
        )}
      </p>
      <Choices trouble={trouble} />
    </main>
  );
}
