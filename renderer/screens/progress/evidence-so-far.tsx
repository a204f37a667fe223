import { Link } from 'wouter';
import { evidenceSummary } from '../../../data/evidence/evidence-words.ts';
import { formatDate } from '../../components/format-date.ts';
import { evidencePath } from '../../components/places.ts';
import { Said } from '../../components/said.tsx';
import { Section } from '../../components/section.tsx';
import { useRecords } from '../../hooks/use-records.ts';
import { useToday } from '../../hooks/use-today.ts';
import classes from './evidence-so-far.module.css';

/** How much evidence counts today, and the way to all of it. */
export function EvidenceSoFar() {
  const { evidence } = useRecords();
  const today = useToday();
  return (
    <div className={classes.part}>
      <Section title="Evidence" aside={<Link href={evidencePath}>All evidence</Link>}>
        <p>
          <Said sentence={evidenceSummary(evidence, today, formatDate)} />
        </p>
      </Section>
    </div>
  );
}
