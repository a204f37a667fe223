import type { Evidence } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { evidenceName } from '../../../../data/evidence/evidence-name.ts';
import { evidenceOfSkill } from '../../../../data/evidence/evidence-of-skill.ts';
import { skillOf } from '../../../../data/ladder/lookup.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import { readPastDate } from '../../../../data/text/past-date.ts';
import type { SkillId } from '../../../../data/values/ids.ts';
import { ChangeEvidence } from '../../../features/evidence/change-evidence.tsx';
import { useDeleteEvidence } from '../../../state/use-deleting.ts';
import { useEvidenceSoFar } from '../../../state/use-evidence-so-far.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { focusInPlaceOf } from '../../../ui/focus/focus-in-place.ts';
import { Folded } from '../../../ui/folded.tsx';
import { FoldedText, foldedTexts } from '../../../ui/folded-text.tsx';
import { LongList } from '../../../ui/long-list/long-list.tsx';
import classes from './earlier-evidence.module.css';

const usualHeight = 36; // pixels

/**
 * The evidence this skill already has: evidence that makes a score of this assessment solid is expanded, the
 * rest collapsed. No score is shown.
 */
export function EarlierEvidence({
  skill,
  draft,
}: {
  readonly skill: SkillId;
  readonly draft: Pick<Draft, 'date' | 'levels'>;
}) {
  const { ladder } = useReady();
  const evidence = useEvidenceSoFar();
  const today = useToday();
  const on = readPastDate(draft.date ?? today, today);
  const { recent, other } = evidenceOfSkill(
    evidence,
    skill,
    draft.levels,
    on.kind === 'date' ? on.date : today,
  );
  const { name } = skillOf(ladder, skill);
  return (
    <>
      {recent.length > 0 && (
        <div className={classes.earlier}>
          <h3 className={classes.title}>Evidence from the previous six months</h3>
          <Pieces pieces={recent} skill={skill} />
        </div>
      )}
      {other.length > 0 && (
        <Folded
          className={classes.earlier}
          summary={`Other evidence for ${name} (${other.length})`}
        >
          <Pieces pieces={other} skill={skill} />
        </Folded>
      )}
    </>
  );
}

function Pieces({
  pieces,
  skill,
}: {
  readonly pieces: readonly Evidence[];
  readonly skill: SkillId;
}) {
  const { ladder } = useReady();
  const remove = useDeleteEvidence();
  const levels = ({ statements }: Evidence) =>
    statements
      .filter((statement) => statement.skill === skill)
      .map(({ level }) => ladder.levels.find(({ id }) => id === level)?.short ?? level)
      .join(', ');
  return (
    <LongList
      items={pieces}
      rowHeight={usualHeight}
      texts={(each) => [
        `${formatDate(each.date)} · ${levels(each)}`,
        ...foldedTexts(each.what),
        'Change',
        'Delete',
      ]}
      row={(each) => (
        <div className={classes.item}>
          <span className={classes.when}>
            {formatDate(each.date)} · {levels(each)}
          </span>
          <FoldedText text={each.what} />
          <span className={classes.actions}>
            <ChangeEvidence piece={each} />
            <button
              type="button"
              aria-label={`Delete ${evidenceName(each)}`}
              data-removes="evidence"
              onClick={({ currentTarget }) => void remove(each).then(focusInPlaceOf(currentTarget))}
            >
              Delete
            </button>
          </span>
        </div>
      )}
    />
  );
}
