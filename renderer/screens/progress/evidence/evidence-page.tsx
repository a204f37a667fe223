import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Evidence } from '../../../../data/assessments/assessment.ts';
import { soFarFirst } from '../../../../data/assessments/so-far.ts';
import { newestFirst } from '../../../../data/evidence/evidence-of-skill.ts';
import { evidenceRowWords } from '../../../../data/evidence/evidence-row-words.ts';
import {
  evidenceSummary,
  recentExplained,
  statementWords,
} from '../../../../data/evidence/evidence-words.ts';
import { byYear } from '../../../../data/progress/by-year.ts';
import { formatDay } from '../../../../data/text/dates.ts';
import { placePaths } from '../../../app/places.ts';
import { openEvidence } from '../../../features/evidence/evidence-dialog-open.ts';
import { EvidenceStillToCome } from '../../../features/evidence/evidence-still-to-come.tsx';
import { useRestoreEvidence } from '../../../state/use-deleting.ts';
import { useRecords } from '../../../state/use-records.ts';
import { useReady } from '../../../state/use-start.ts';
import { useToday } from '../../../state/use-today.ts';
import { foldedTexts } from '../../../ui/folded-text.tsx';
import { LongList } from '../../../ui/long-list/long-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RecentlyDeleted } from '../../../ui/recently-deleted.tsx';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { YearFold } from '../assessments/year-fold.tsx';
import classes from './evidence-page.module.css';
import { EvidencePiece } from './evidence-piece.tsx';

const every = 'all';
const usualHeight = 70; // pixels

/** All evidence, the newest first, by year, and at the end what is still to come: change it, delete it with undo. */
export function EvidencePage() {
  const { ladder } = useReady();
  const { evidence, deletedEvidence } = useRecords();
  const today = useToday();
  const restore = useRestoreEvidence();
  const [of, setOf] = useState<string>(every);
  const shown = soFarFirst(newestFirst(evidence), today).filter(
    ({ statements }) => of === every || statements.some(({ skill }) => skill === of),
  );
  const name = ladder.skills.find(({ id }) => id === of)?.name ?? '';
  const texts = (piece: Evidence) => {
    const { when, counts, shows } = evidenceRowWords(piece, { ladder, today });
    return [when, counts, ...foldedTexts(piece.what), shows, 'Change', 'Delete'];
  };
  return (
    <>
      <PageHeader
        title="Evidence"
        kicker={
          <Link href={placePaths.progress} className={classes.back}>
            Progress
          </Link>
        }
        lead={<RichSentence sentence={evidenceSummary(evidence, today)} />}
        actions={<Button onClick={() => openEvidence({ kind: 'new' })}>Add evidence</Button>}
      />
      <EvidenceStillToCome />
      {evidence.length > 0 && (
        <>
          <div className={classes.filter}>
            <SegmentedControl
              aria-label="Skill"
              value={of}
              onChange={setOf}
              data={[
                { value: every, label: 'All skills' },
                ...ladder.skills.map((skill) => ({ value: skill.id, label: skill.name })),
              ]}
            />
            <p className={classes.legend}>{recentExplained}</p>
          </div>
          {shown.length === 0 && <p className={classes.none}>No evidence for {name} yet.</p>}
          {byYear(shown).map(({ year, items, open }) => (
            <YearFold key={`${of} ${year}`} year={year} count={items.length} open={open}>
              <LongList
                items={items}
                rowHeight={usualHeight}
                texts={texts}
                row={(piece) => <EvidencePiece piece={piece} />}
              />
            </YearFold>
          ))}
        </>
      )}
      <RecentlyDeleted
        deleted={deletedEvidence}
        name={({ date, statements, what }) => (
          <>
            {formatDay(date)}, {statementWords(ladder, statements)}:{' '}
            <bdi className={classes.gone}>{what}</bdi>
          </>
        )}
        nameTexts={({ date, statements, what }) => [
          `${formatDay(date)}, ${statementWords(ladder, statements)}:`,
          what,
        ]}
        restore={restore}
      />
    </>
  );
}
