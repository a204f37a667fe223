import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Answers } from '../../../../data/assessments/latest.ts';
import { travelDirectionOf } from '../../../../data/ladder/route.ts';
import type { Action } from '../../../../data/plan/action.ts';
import { isOpen } from '../../../../data/plan/action-list.ts';
import { type Gap, gapKey } from '../../../../data/plan/gap.ts';
import { notAGapWords } from '../../../../data/plan/gap-now.ts';
import { howFarWords } from '../../../../data/plan/gap-sentences.ts';
import { gapWords, unknownGap } from '../../../../data/plan/gap-words.ts';
import type { RankedGap } from '../../../../data/plan/gaps.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import { counted } from '../../../../data/text/sentence.ts';
import { planPaths } from '../../../app/places.ts';
import { useReady } from '../../../state/use-start.ts';
import { useFocusGaps } from './focus-autosave.ts';
import classes from './focus-now.module.css';

/** The picked gaps, side by side: what good looks like, the distance, and the number of open actions. */
export function FocusNow({
  direction,
  last,
  ranked,
  actions,
  write,
}: {
  readonly direction: Direction;
  readonly last: Answers | null;
  readonly ranked: readonly RankedGap[];
  readonly actions: readonly Action[];
  readonly write: (gap: Gap) => void;
}) {
  const { ladder } = useReady();
  const { focus } = useFocusGaps();
  if (focus.length === 0) {
    return (
      <p className={classes.nothing}>
        You haven’t picked a focus yet. A plan is easier to stick to with up to three gaps to work
        on first. <Link href={planPaths.focus}>Pick a focus</Link>
      </p>
    );
  }
  return (
    <section className={classes.focus} aria-label="Focus">
      {focus.map((gap) => {
        const key = gapKey(gap);
        const words = gapWords(ladder, gap, travelDirectionOf(ladder, direction));
        const now = ranked.find((each) => gapKey(each.gap) === key);
        const open = actions.filter(
          (action) => isOpen(action) && action.gap !== null && gapKey(action.gap) === key,
        ).length;
        const name = words?.name ?? unknownGap;
        return (
          <article key={key} className={classes.gap}>
            <p className={classes.of}>Focus{words && ` · ${words.of}`}</p>
            <h2>{name}</h2>
            {words && <p className={classes.good}>{words.good}</p>}
            <p className={classes.soft}>
              {now ? howFarWords(ladder, now) : notAGapWords(ladder, gap, last, direction)}
              <br />
              {open === 0 ? 'No open action' : counted(open, 'open action', 'open actions')}
            </p>
            <Button
              className={classes.add}
              variant="subtle"
              size="compact-sm"
              onClick={() => write(gap)}
            >
              Add an action<span className="visually-hidden"> for {name}</span>
            </Button>
          </article>
        );
      })}
    </section>
  );
}
