import { Button } from '@mantine/core';
import { fileAdvice } from '../../../data/text/disk-words.ts';
import { api, type OtherFile } from '../../api.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { OtherFileChoices } from './other-file-choices.tsx';
import { Stranded } from './stranded.tsx';
import trouble from './trouble.module.css';

/**
 * Something replaced the file that was open: shows what each of the two contains, and asks which one to
 * continue with.
 */
export function OtherFilePage({ other }: { readonly other: OtherFile }) {
  const isMissing = other.there.kind === 'missing';
  return (
    <main className={trouble.page}>
      {other.isChosen ? (
        <PageHeader title="Rung found another saved copy" lead={another} />
      ) : (
        <PageHeader
          title={isMissing ? 'Your data file is gone' : 'Your data file was replaced or changed'}
          lead={`${isMissing ? gone : replaced} ${savedWords(other)}`}
        />
      )}
      <p className={trouble.file}>
        <code>{other.file}</code>
        {!isMissing && (
          <Button variant="subtle" size="compact-sm" onClick={() => void api.showDataFile()}>
            Show in folder
          </Button>
        )}
      </p>
      <section aria-label="What you can do">
        <h2>What you can do</h2>
        {other.open.kind === 'on-disk' ? (
          <OtherFileChoices other={other} open={other.open} />
        ) : (
          <Stranded />
        )}
      </section>
    </main>
  );
}

const gone =
  'While Rung had it open, something else moved or deleted it, such as someone using the file manager, or a program that syncs files.';
const replaced =
  'While Rung had your data open, something else replaced or changed the file, such as a program that syncs files or restores backups.';

const another =
  'Your data file has what you chose. Next to it is another copy that Rung saved when something replaced a data file. Nothing is lost.';

function savedWords({ open }: OtherFile): string {
  if (open.kind === 'on-disk') {
    return open.content === null
      ? 'What you had open was saved in a separate file, but Rung can’t read that file now.'
      : 'Everything you had open is saved in a separate file. Nothing is lost.';
  }
  return `What you had open isn’t saved on disk right now. ${fileAdvice(open.why)} Leave Rung open until it’s saved.`;
}
