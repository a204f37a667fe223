import { recentEvidence } from '../../../../data/evidence/evidence.ts';
import { newestFirst } from '../../../../data/evidence/evidence-of-skill.ts';
import { statementWords } from '../../../../data/evidence/evidence-words.ts';
import { formatDate } from '../../../../data/text/dates.ts';
import type { IsoDate } from '../../../../data/values/iso-date.ts';
import { useEvidenceSoFar } from '../../../state/use-evidence-so-far.ts';
import { useReady } from '../../../state/use-start.ts';
import { FoldedText, foldedTexts } from '../../../ui/folded-text.tsx';
import { LongList } from '../../../ui/long-list/long-list.tsx';
import text from '../../../ui/text.module.css';
import classes from './recent-evidence.module.css';

const usualHeight = 44; // pixels

/** What fills the points of an assessment: the evidence of the six months before it, the newest first. */
export function RecentEvidence({ on }: { readonly on: IsoDate }) {
  const { ladder } = useReady();
  const evidence = useEvidenceSoFar();
  const recent = newestFirst(recentEvidence(evidence, on));
  if (recent.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Evidence">
      <h2>Evidence from the previous six months</h2>
      <LongList
        items={recent}
        rowHeight={usualHeight}
        texts={({ date, statements, what }) => [
          formatDate(date),
          statementWords(ladder, statements),
          ...foldedTexts(what),
        ]}
        row={({ date, statements, what }) => (
          <>
            <span className={text.soft}>{formatDate(date)}</span>
            <span>{statementWords(ladder, statements)}</span>
            <FoldedText text={what} />
          </>
        )}
      />
    </section>
  );
}
