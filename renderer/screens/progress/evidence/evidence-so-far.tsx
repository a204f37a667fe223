import { Link } from 'wouter';
import { evidenceSummary } from '../../../../data/evidence/evidence-words.ts';
import { evidencePath } from '../../../app/places.ts';
import { EvidenceStillToCome } from '../../../features/evidence/evidence-still-to-come.tsx';
import { useRecords } from '../../../state/use-records.ts';
import { useToday } from '../../../state/use-today.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './evidence-so-far.module.css';

/** How much evidence counts today, and a link to all of it. */
export function EvidenceSoFar() {
  const { evidence } = useRecords();
  const today = useToday();
  return (
    <div className={classes.part}>
      <Section title="Evidence" aside={<Link href={evidencePath}>All evidence</Link>}>
        <p>
          <RichSentence sentence={evidenceSummary(evidence, today)} />
        </p>
        <EvidenceStillToCome />
      </Section>
    </div>
  );
}
