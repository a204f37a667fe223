import { Button, Chip, Group } from '@mantine/core';
import { useId } from 'react';
import type { Draft, DraftEvidence } from '../../../../data/assessments/draft.ts';
import { dayOf } from '../../../../data/assessments/last-time.ts';
import type { Problem } from '../../../../data/assessments/problem.ts';
import { countsWords } from '../../../../data/evidence/evidence-words.ts';
import { blankEvidence } from '../../../../data/evidence/occasion.ts';
import { descriptorOf, levelOf } from '../../../../data/ladder/lookup.ts';
import type { Skill } from '../../../../data/ladder/schema.ts';
import { readPastDate } from '../../../../data/text/past-date.ts';
import { capitalised } from '../../../../data/text/sentence.ts';
import type { IsoDate } from '../../../../data/values/iso-date.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { GrowingTextarea } from '../../../ui/growing-textarea.tsx';
import { EarlierEvidence } from './earlier-evidence.tsx';
import classes from './evidence-fields.module.css';

/** The field of the last piece, to focus it. */
export const lastEvidenceField = 'last-evidence';

/** What shows a skill: what I did, when, and which of the asked statements it shows. */
export function EvidenceFields({
  skill,
  draft,
  change,
  problems,
}: {
  readonly skill: Skill;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly problems: readonly Problem[];
}) {
  const { ladder } = useReady();
  const today = useToday();
  const id = useId();
  const blank = blankEvidence(skill.id, draft, dayOf(draft, today));
  // An entry's index in the draft also identifies it in problems; -1 is the blank entry, which isn't saved
  // until typed in.
  const typed = draft.evidence.flatMap((entry, index) =>
    entry.skill === skill.id ? [{ entry, index }] : [],
  );
  // The key is the position, so that the blank entry keeps the focus when its first letter makes it a saved
  // one.
  const shown = (typed.length > 0 ? typed : [{ entry: blank, index: -1 }]).map((each, place) => ({
    ...each,
    key: `entry-${place + 1}`,
    last: place === Math.max(1, typed.length) - 1,
  }));

  function edit(index: number, part: Partial<DraftEvidence>): void {
    change({
      evidence:
        index < 0
          ? [...draft.evidence, { ...blank, ...part }]
          : draft.evidence.map((entry, at) => (at === index ? { ...entry, ...part } : entry)),
    });
  }

  return (
    <section className={classes.part} aria-label="Evidence">
      <EarlierEvidence skill={skill.id} draft={draft} />
      {shown.map(({ entry, index, key, last }) => {
        const problem = (field: string) =>
          problems.find((each) => each.field === `evidence.${index}.${field}`)?.message;
        return (
          <div className={classes.entry} key={key}>
            <GrowingTextarea
              label={
                <>
                  What shows this? <span className={classes.soft}>optional, private</span>
                </>
              }
              placeholder="What you did, in a sentence"
              leastRows={2}
              mostRows={10}
              {...(last && { id: lastEvidenceField })}
              dir="auto"
              value={entry.what}
              error={problem('what')}
              onChange={(event) => edit(index, { what: event.currentTarget.value })}
            />
            <DayField
              label="When"
              max={today}
              value={entry.date}
              error={entry.what.trim() === '' ? undefined : problem('date')}
              hint={recency(entry.date, today)}
              onChange={(date) => edit(index, { date })}
            />
            <div className={classes.shows}>
              <Group
                gap="xs"
                role="group"
                data-problem={problem('levels')}
                aria-labelledby={`${id}-${key}-shows`}
                aria-describedby={problem('levels') ? `${id}-${key}-problem` : undefined}
              >
                <span className={classes.soft} id={`${id}-${key}-shows`}>
                  It shows
                </span>
                {draft.levels.map((level) => (
                  <Chip
                    key={level}
                    size="xs"
                    checked={entry.levels.includes(level)}
                    onChange={(on) =>
                      edit(index, {
                        levels: on
                          ? [...entry.levels, level]
                          : entry.levels.filter((each) => each !== level),
                      })
                    }
                  >
                    {descriptorOf(ladder, { skill: skill.id, level })}{' '}
                    <span className={classes.soft}>({levelOf(ladder, level).short})</span>
                  </Chip>
                ))}
              </Group>
              {problem('levels') && (
                <p className={classes.problem} id={`${id}-${key}-problem`}>
                  {problem('levels')}
                </p>
              )}
            </div>
            {last && entry.what.trim() !== '' && (
              <Button
                className={classes.add}
                variant="subtle"
                size="compact-sm"
                onClick={() => change({ evidence: [...draft.evidence, blank] })}
              >
                Add another
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** What the date means for the score; undefined for a date that can't be saved. */
function recency(typed: string, today: IsoDate): string | undefined {
  const read = readPastDate(typed, today);
  return read.kind === 'date' ? capitalised(countsWords(read.date, today)) : undefined;
}
