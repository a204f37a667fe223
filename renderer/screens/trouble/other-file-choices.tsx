import { Button } from '@mantine/core';
import { contentWords } from '../../../data/backups/backup-words.ts';
import type { OtherFile } from '../../api.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './choices.module.css';
import { type Going, useGoingOn } from './use-going-on.ts';

type Saved = Extract<OtherFile['open'], { kind: 'on-disk' }>;

/** What each of the two files holds, and with which Rung goes on. */
export function OtherFileChoices({
  there,
  open,
}: {
  readonly there: OtherFile['there'];
  readonly open: Saved;
}) {
  const { busy, failed, goOn } = useGoingOn();
  const others = there.kind === 'missing' ? withoutFile(open) : withFile(there);
  return (
    <>
      <ul className={classes.list}>
        {open.content !== null && (
          <ChoiceRow
            title={
              there.kind === 'missing'
                ? 'Put back what you had open'
                : 'Go on with what you had open'
            }
            words={`${contentWords(open.content)}.${there.kind === 'missing' ? '' : ` The file that is there now is kept in the same folder, ${underAsideName}.`}`}
            button={
              <Button variant="default" loading={busy === 'open'} onClick={() => goOn('open')}>
                {there.kind === 'missing' ? 'Put it back' : 'Use what I had open'}
              </Button>
            }
          >
            <p className={classes.kept}>
              Saved as <code>{open.file}</code>
            </p>
          </ChoiceRow>
        )}
        <ChoiceRow
          title={others.title}
          words={others.words}
          button={
            <Button
              variant="default"
              loading={busy === others.which}
              onClick={() => goOn(others.which)}
            >
              {others.button}
            </Button>
          }
        />
      </ul>
      <p role="status" className={classes.status}>
        {failed}
      </p>
      <p className={classes.soft}>
        If you close Rung now, everything stays as it is, and it asks again when you open it.
      </p>
    </>
  );
}

const underAsideName = 'under a name that begins with rung-set-aside';

interface ChoiceWords {
  readonly title: string;
  readonly words: string;
  readonly button: string;
  readonly which: Going;
}

function withFile(there: Exclude<OtherFile['there'], { kind: 'missing' }>): ChoiceWords {
  const holds =
    there.kind === 'content'
      ? contentWords(there.content)
      : 'Rung can’t read it: it is damaged, of another program, made by a newer Rung, or encrypted with another passphrase';
  return {
    title: 'Go on with the file that is there now',
    words: `${holds}. What you had open is kept, ${underAsideName}, and can be put back by hand.`,
    button: 'Use the file there now',
    which: 'there',
  };
}

function withoutFile({ content }: Saved): ChoiceWords {
  return content === null
    ? {
        title: 'See what else you can do',
        words: `Such as restoring a backup. The file that Rung can’t read is kept, ${underAsideName}.`,
        button: 'Show me',
        which: 'there',
      }
    : {
        title: 'Look again',
        words: 'Once you have put the file back in its place, or its disk is connected.',
        button: 'Look again',
        which: 'again',
      };
}
