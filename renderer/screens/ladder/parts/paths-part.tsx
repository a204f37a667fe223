import { Link } from 'wouter';
import type { Draw, Path } from '../../../../data/plan/path.ts';
import { pathSentence } from '../../../../data/plan/path-words.ts';
import { planPaths } from '../../../app/places.ts';
import { useReady } from '../../../state/use-start.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import text from '../../../ui/text.module.css';
import { ComparisonTable } from '../comparison-table.tsx';
import { YouMark } from '../you-mark.tsx';
import classes from './part.module.css';
import { Part, type PartName } from './part.tsx';

type Track = 'ic' | 'management';

/** The two tracks side by side, and what draws the person (ladder: Career Path Considerations). */
export function PathsPart({ part, path }: { readonly part: PartName; readonly path: Path }) {
  const { ladder } = useReady();
  const draws = new Map(path.draws.map(({ consideration, draw }) => [consideration, draw]));
  const hasNeither = ladder.path.considerations.some(({ id }) => draws.get(id) === 'neither');
  return (
    <Part part={part}>
      <ComparisonTable<Track>
        caption="What each track offers and asks"
        columns={(['ic', 'management'] as const).map((track) => ({
          key: track,
          head: ladder.path[track],
          isMarked: false,
        }))}
        rows={ladder.path.considerations.map(({ id, name, ...tracks }) => {
          const draw = draws.get(id);
          return {
            name,
            cell: (track) => (
              <>
                {tracks[track]}
                {draw !== undefined && isDrawnTo(draw, track) && <YouMark>draws you</YouMark>}
              </>
            ),
            ...(hasNeither
              ? { you: draw === 'neither' ? <YouMark>neither draws you</YouMark> : null }
              : {}),
          };
        })}
      />
      <p className={`${classes.after} ${text.linked}`}>
        <RichSentence sentence={pathSentence(ladder, path)} />{' '}
        <Link href={planPaths.path}>Is this my path?</Link>
      </p>
    </Part>
  );
}

function isDrawnTo(draw: Draw, track: Track): boolean {
  return draw === track || draw === 'both';
}
