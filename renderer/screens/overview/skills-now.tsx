import type { Assessment, Evidence } from '../../../data/assessments/assessment.ts';
import { halves } from '../../../data/assessments/score.ts';
import { profileWords } from '../../../data/ladder/level-words.ts';
import { descriptorOf, levelOf, skillOf } from '../../../data/ladder/lookup.ts';
import { holdOf } from '../../../data/skills/held.ts';
import { heldSentence, holdWords } from '../../../data/skills/held-sentences.ts';
import { skillNote } from '../../../data/skills/skill-note.ts';
import { standingSentence } from '../../../data/skills/skill-words.ts';
import type { SkillStanding } from '../../../data/skills/skills.ts';
import type { LevelId, SkillId } from '../../../data/values/ids.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { ChartTable } from '../../charts/chart-table.tsx';
import { levelLook } from '../../charts/chart-theme.ts';
import { HollowSign } from '../../charts/skills/hollow-sign.tsx';
import { SkillPoints } from '../../charts/skills/skill-points.tsx';
import { SkillRadar } from '../../charts/skills/skill-radar.tsx';
import { TableScore } from '../../charts/table-score.tsx';
import { useReady } from '../../state/use-start.ts';
import { useToday } from '../../state/use-today.ts';
import { RichSentence } from '../../ui/rich-sentence.tsx';
import { SkillNoteWords } from './skill-note-words.tsx';
import classes from './skills-now.module.css';

/** The assessments to look for held skills in, and the day of those shown. */
interface HeldOver {
  readonly history: readonly Assessment[];
  readonly on: IsoDate;
}

/** What the notes at the radar's points are about. */
interface Known {
  readonly ratedOn: (skill: SkillId) => IsoDate;
  /** The evidence and the assessments so far. */
  readonly evidence: readonly Evidence[];
  readonly assessments: readonly Assessment[];
}

/** The large radar, its table, a legend for its lines, and the held skills. */
export function SkillsNow({
  level,
  standings,
  solid,
  when,
  held,
  ...known
}: {
  readonly level: LevelId;
  readonly standings: readonly SkillStanding[];
  readonly solid: ReadonlySet<SkillId>;
  /** `then`: for an assessment in the past. */
  readonly when: 'now' | 'then';
  readonly held?: HeldOver;
} & Known) {
  const { ladder } = useReady();
  const today = useToday();
  const { noun, name } = levelOf(ladder, level);
  const look = levelLook(ladder, level);
  const rated = standings.some(({ kind }) => kind === 'rated');
  const asked = standings.some(({ kind }) => kind !== 'not-rated');
  return (
    <>
      <ChartFigure
        name={`Skills compared with the ${name} level`}
        description={standings.map((standing) => standingSentence(ladder, standing)).join(' ')}
        table={
          <ChartTable
            caption={`What ${noun} does, and how well it ${when === 'now' ? 'fits' : 'fit'} you ${when}`}
            head={[
              { label: 'Skill' },
              { label: name },
              { label: 'You', number: true },
              { label: 'Expected', number: true },
              ...(held ? [{ label: 'Held' }] : []),
            ]}
            rows={standings.map(({ skill, ...standing }) => ({
              key: skill,
              cells: [
                skillOf(ladder, skill).name,
                descriptorOf(ladder, { skill, level }),
                <TableScore key="me" standing={{ skill, ...standing }} solid={solid.has(skill)} />,
                halves(standing.profile),
                ...(held
                  ? [holdWords(holdOf(ladder, held.history, { skill, level }), held.on)]
                  : []),
              ],
            }))}
          />
        }
        over={
          <SkillPoints
            key={level}
            ladder={ladder}
            standings={standings}
            note={(standing, options) => (
              <SkillNoteWords
                level={level}
                note={skillNote(ladder, standing, {
                  level,
                  on: known.ratedOn(standing.skill),
                  evidence: known.evidence,
                  assessments: known.assessments,
                  today,
                  when,
                })}
                statement={{ skill: standing.skill, level }}
                {...options}
              />
            )}
          />
        }
      >
        <SkillRadar
          ladder={ladder}
          level={level}
          standings={standings}
          solid={solid}
          size="large"
        />
      </ChartFigure>
      <p className={classes.legend}>
        {rated ? (
          <>
            <Sample stroke="var(--ink)" />{' '}
            <span className="visually-hidden">The solid line is</span> you,{' '}
            <Sample stroke={look.line} dash={look.dash} />{' '}
            <span className="visually-hidden">the dashed one</span> {profileWords(ladder, level)}.{' '}
            <HollowSign spoken={false} /> <span className="visually-hidden">A ring</span> is a score
            without evidence from the previous six months.
          </>
        ) : (
          <>
            <Sample stroke={look.line} dash={look.dash} /> {profileWords(ladder, level)}.{' '}
            {asked ? 'You had no chance to show it.' : notRatedWords(when)}
          </>
        )}
      </p>
      {held && rated && (
        <p className={classes.held}>
          <RichSentence sentence={heldSentence(ladder, held.history, level, held.on)} />
        </p>
      )}
    </>
  );
}

function notRatedWords(when: 'now' | 'then'): string {
  return when === 'now'
    ? 'You haven’t rated this level yet. You can include it in an assessment.'
    : 'You didn’t rate this level.';
}

function Sample({ stroke, dash }: { readonly stroke: string; readonly dash?: string }) {
  return (
    <svg width="30" height="10" aria-hidden="true">
      <line x1="0" x2="30" y1="5" y2="5" stroke={stroke} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
}
