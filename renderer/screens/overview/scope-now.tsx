import type { ScopeAnswer } from '../../../data/assessments/assessment.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import { type ScopeStanding, scopeStandings } from '../../../data/scope/scope.ts';
import { scopeSummary } from '../../../data/scope/scope-sentences.ts';
import { possessive } from '../../../data/text/sentence.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../state/use-start.ts';
import { RichSentence } from '../../ui/rich-sentence.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './scope-now.module.css';

/** The scope next to one level's. */
export function ScopeNow({
  answers,
  level,
  when = 'now',
}: {
  readonly answers: readonly ScopeAnswer[];
  readonly level: LevelId;
  /** `then`: for an assessment in the past. */
  readonly when?: 'now' | 'then';
}) {
  const { ladder } = useReady();
  if (ladder.scope.length === 0) return null;
  return (
    <Section title="Scope">
      <p className={classes.words}>
        <RichSentence sentence={scopeSummary(ladder, answers, level, when)} />
      </p>
      <ChartTable
        caption={`Your role ${when} compared with ${possessive(levelOf(ladder, level).noun)}`}
        head={[
          { label: 'Dimension' },
          { label: when === 'now' ? 'Now' : 'Then' },
          { label: levelOf(ladder, level).name },
        ]}
        rows={scopeStandings(ladder, answers, level).map((standing) => ({
          key: standing.dimension,
          cells: [standing.name, <Value key="value" standing={standing} />, standing.there],
        }))}
      />
    </Section>
  );
}

/** A value with the level it belongs to; bold if it is the compared level's. */
function Value({ standing }: { readonly standing: ScopeStanding }) {
  const { ladder } = useReady();
  switch (standing.kind) {
    case 'level': {
      const { short } = levelOf(ladder, standing.level);
      return (
        <>
          {standing.same ? <strong>{standing.now}</strong> : standing.now}{' '}
          <span className={classes.level} style={{ color: levelLook(ladder, standing.level).text }}>
            {short}
          </span>
        </>
      );
    }
    case 'none-of-these':
      return standing.note === '' ? (
        'none of these'
      ) : (
        <bdi className={classes.note}>{standing.note}</bdi>
      );
    case 'not-answered':
      return <span className={classes.soft}>not answered</span>;
  }
}
