import { Button } from '@mantine/core';
import { useId } from 'react';
import type { Statement } from '../../../data/assessments/assessment.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import type { SkillNote } from '../../../data/skills/skill-note.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { openEvidence } from '../../features/evidence/evidence-dialog-open.ts';
import { useWaitingEvidence } from '../../features/evidence/use-waiting-evidence.ts';
import { useReady } from '../../state/use-start.ts';
import classes from './skill-note-words.module.css';

/** What a radar's point says about a skill at a level, and adding evidence for it. */
export function SkillNoteWords({
  level,
  note,
  statement,
  wordsId,
  close,
}: {
  readonly level: LevelId;
  readonly note: SkillNote;
  readonly statement: Statement;
  /** Of the part that is read out with the point. */
  readonly wordsId: string;
  readonly close: () => void;
}) {
  const { ladder } = useReady();
  const { isNewWaiting } = useWaitingEvidence();
  const waitingId = useId();
  return (
    <>
      <div id={wordsId} className={classes.words}>
        <p className={classes.name}>
          {note.skill}{' '}
          <span style={{ color: levelLook(ladder, level).text }}>
            {levelOf(ladder, level).name}
          </span>
        </p>
        <p>{note.description}</p>
        <p className={classes.score}>{note.score}</p>
        <p className={classes.more}>
          {note.evidence.words}
          {note.evidence.text !== null && (
            <>
              {' '}
              <bdi className={classes.evidence}>{note.evidence.text}</bdi>
            </>
          )}
        </p>
        {note.lastTime !== null && <p className={classes.more}>{note.lastTime}</p>}
      </div>
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          variant="default"
          aria-describedby={isNewWaiting ? waitingId : undefined}
          onClick={() => {
            // Closed first, because the dialog returns the focus to where it was: the point.
            close();
            openEvidence({ kind: 'new', statement });
          }}
        >
          Add evidence
        </Button>
        {isNewWaiting && (
          <span id={waitingId} className={classes.more}>
            Opens your unfinished draft
          </span>
        )}
      </div>
    </>
  );
}
