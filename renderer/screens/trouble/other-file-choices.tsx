import { Button } from '@mantine/core';
import { contentWords } from '../../../data/backups/backup-words.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import type { OtherFile } from '../../api.ts';
import { useToday } from '../../state/use-today.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './choices.module.css';
import { type Going, useGoingOn } from './use-going-on.ts';

type Saved = Extract<OtherFile['open'], { kind: 'on-disk' }>;

/** What each of the two files contains, and which one to continue with. */
export function OtherFileChoices({
  other: { there, isChosen },
  open,
}: {
  readonly other: OtherFile;
  readonly open: Saved;
}) {
  const { busy, failed, goOn } = useGoingOn();
  const today = useToday();
  const mine = openWords(there, isChosen);
  const others = there.kind === 'missing' ? withoutFile(open) : withFile(there, isChosen, today);
  return (
    <>
      <ul className={classes.list}>
        {open.content !== null && (
          <ChoiceRow
            title={mine.title}
            words={`${contentWords(open.content, today)}.${mine.words}`}
            button={
              <Button variant="default" loading={busy === 'open'} onClick={() => goOn('open')}>
                {mine.button}
              </Button>
            }
          >
            <p className={classes.savedAs}>
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
        If you close Rung now, nothing changes, and Rung asks again when you open it.
      </p>
    </>
  );
}

const underAsideName = 'under a name that starts with rung-set-aside';

interface ChoiceWords {
  readonly title: string;
  readonly words: string;
  readonly button: string;
  readonly which: Going;
}

function openWords(
  there: OtherFile['there'],
  isChosen: boolean,
): Pick<ChoiceWords, 'title' | 'words' | 'button'> {
  if (there.kind === 'missing')
    return { title: 'Put back what you had open', words: '', button: 'Put it back' };
  return isChosen
    ? {
        title: 'Continue with the other copy',
        words: ` What you chose stays in the same folder, ${underAsideName}.`,
        button: 'Use the other copy',
      }
    : {
        title: 'Continue with what you had open',
        words: ` The file there now stays in the same folder, ${underAsideName}.`,
        button: 'Use what you had open',
      };
}

function withFile(
  there: Exclude<OtherFile['there'], { kind: 'missing' }>,
  isChosen: boolean,
  today: IsoDate,
): ChoiceWords {
  const holds =
    there.kind === 'content'
      ? contentWords(there.content, today)
      : 'Rung can’t read it. It’s damaged, from another program, made by a newer version of Rung, or encrypted with a different passphrase';
  if (isChosen) {
    return {
      title: 'Continue with what you chose',
      words: `${holds}. The other copy stays saved ${underAsideName}.`,
      button: 'Use what you chose',
      which: 'there',
    };
  }
  return {
    title: 'Continue with the file there now',
    words: `${holds}. What you had open stays saved ${underAsideName}, and you can put it back by hand.`,
    button: 'Use the file there now',
    which: 'there',
  };
}

function withoutFile({ content }: Saved): ChoiceWords {
  return content === null
    ? {
        title: 'See what else you can do',
        words: `Such as restoring a backup. The file Rung can’t read isn’t deleted. It stays ${underAsideName}.`,
        button: 'Show me',
        which: 'there',
      }
    : {
        title: 'Check again',
        words: 'Once you’ve put the file back or connected its disk.',
        button: 'Check again',
        which: 'again',
      };
}
