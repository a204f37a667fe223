import type { SkillStanding } from '../../data/skills/skills.ts';
import { TableRating } from './table-rating.tsx';

/** A skill's standing in a table: its rating, with the sign of its evidence. */
export function TableScore({
  standing,
  solid,
}: {
  readonly standing: SkillStanding;
  readonly solid: boolean;
}) {
  switch (standing.kind) {
    case 'rated':
      return <TableRating rating={standing.score} solid={solid} />;
    case 'no-chance':
      return <TableRating rating="no-chance" solid={solid} />;
    case 'not-rated':
      return <TableRating rating={null} solid={solid} />;
  }
}
