import { Box, Checkbox } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Statement, sameStatement } from '../../../data/assessments/assessment.ts';
import { statementWords } from '../../../data/evidence/evidence-words.ts';
import { withStatement } from '../../../data/evidence/new-evidence-draft.ts';
import { descriptorOf, levelsAsked } from '../../../data/ladder/lookup.ts';
import { levelLook } from '../../charts/chart-theme.ts';
import { useReady } from '../../state/use-start.ts';
import { Switch } from '../../ui/switch.tsx';
import classes from './evidence-statements.module.css';

/**
 * The descriptions that evidence can show, by skill: of the current and the target level, or of all levels on
 * request.
 */
export function EvidenceStatements({
  statements,
  onChange,
  problem,
}: {
  readonly statements: readonly Statement[];
  readonly onChange: (statements: readonly Statement[]) => void;
  readonly problem: string | undefined;
}) {
  const { ladder, settings } = useReady();
  const id = useId();
  const usual = settings.direction
    ? levelsAsked(ladder, settings.direction.current, settings.direction.target)
    : ladder.levels.map((level) => level.id);
  const [more, setMore] = useState(false);
  const shown = ladder.levels.filter(
    (level) =>
      more || usual.includes(level.id) || statements.some((each) => each.level === level.id),
  );
  const others = statements.filter(
    ({ skill, level }) =>
      !ladder.skills.some((each) => each.id === skill) ||
      !ladder.levels.some((each) => each.id === level),
  );
  return (
    <Box
      role="group"
      aria-labelledby={`${id}-shows`}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <span className={classes.label} id={`${id}-shows`}>
        It shows
      </span>
      {problem && (
        <p className={classes.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <Box data-field="statements" className={classes.list} onKeyDown={stepThrough}>
        {ladder.skills.map((skill) => (
          <Box
            key={skill.id}
            className={classes.skill}
            role="group"
            aria-labelledby={`${id}-${skill.id}`}
          >
            <span className={classes.name} id={`${id}-${skill.id}`}>
              {skill.name}
            </span>
            <div className={classes.rows}>
              {shown.map((level) => {
                const statement = { skill: skill.id, level: level.id };
                return (
                  <Checkbox
                    key={level.id}
                    size="sm"
                    classNames={{ body: classes.row, labelWrapper: classes.wide }}
                    checked={statements.some((each) => sameStatement(each, statement))}
                    onChange={({ currentTarget: { checked } }) =>
                      onChange(withStatement(statements, statement, checked))
                    }
                    label={
                      <span className={classes.words}>
                        <span style={{ color: levelLook(ladder, level.id).text }}>
                          {level.short}
                        </span>{' '}
                        <span>{descriptorOf(ladder, statement)}</span>
                      </span>
                    }
                  />
                );
              })}
            </div>
          </Box>
        ))}
      </Box>
      {usual.length < ladder.levels.length && (
        <div className={classes.more}>
          <Switch label="More levels" checked={more} onChange={setMore} />
        </div>
      )}
      {others.length > 0 && (
        <p className={classes.others}>
          It also shows {statementWords(ladder, others)} from another version of the ladder. That
          won’t change.
        </p>
      )}
    </Box>
  );
}

/** The arrow keys move from one description to the next. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const boxes = Array.from(event.currentTarget.querySelectorAll('input'));
  const at = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1;
  boxes[Math.min(boxes.length - 1, Math.max(0, at + by))]?.focus();
}
