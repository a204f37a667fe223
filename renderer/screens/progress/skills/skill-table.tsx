import { ratingWords } from '../../../../data/assessments/score.ts';
import { skillOf } from '../../../../data/ladder/lookup.ts';
import type { SkillLine, SkillPoint } from '../../../../data/skills/skill-lines.ts';
import { formatDay } from '../../../../data/text/dates.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { AgainSign } from '../../../charts/skills/again-sign.tsx';
import { TableRating } from '../../../charts/table-rating.tsx';
import { useReady } from '../../../state/use-start.ts';
import text from '../../../ui/text.module.css';

/** The scores behind the lines, the newest first, and under a score how that day was seen later. */
export function SkillTable({ lines }: { readonly lines: readonly SkillLine[] }) {
  const { ladder } = useReady();
  const days = lines[0]?.points ?? [];
  return (
    <ChartTable
      caption="Scores by assessment"
      head={[
        { label: 'Date' },
        ...lines.map(({ skill }) => ({ label: skillOf(ladder, skill).name, number: true })),
      ]}
      rows={days
        .map(({ id, date }, index) => ({
          key: id,
          cells: [
            formatDay(date),
            ...lines.map(({ skill, points }) => <Score key={skill} point={points[index]} />),
          ],
        }))
        .toReversed()}
    />
  );
}

function Score({ point }: { readonly point: SkillPoint | undefined }) {
  if (point === undefined) return null;
  const { rating, solid, again } = point;
  return (
    <>
      <TableRating rating={rating} solid={solid} />
      {again !== null && (
        <span className={text.line}>
          <AgainSign />
          <span className="visually-hidden">in hindsight:</span> {ratingWords(again.rating)}
          <span className={text.soft}>
            {' '}
            <span aria-hidden="true">rated</span> <span className="visually-hidden">rated</span>{' '}
            {formatDay(again.seenOn)}
          </span>
        </span>
      )}
    </>
  );
}
