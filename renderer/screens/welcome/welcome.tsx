import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { directionWords } from '../../../data/ladder/direction-words.ts';
import { levelOf } from '../../../data/ladder/lookup.ts';
import { paperFor } from '../../../data/settings/settings.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { DataFile } from '../../features/exchange/data-file.tsx';
import { ImportData } from '../../features/exchange/import-data.tsx';
import {
  currentLevelLabel,
  LevelChoice,
  targetLevelHint,
  targetLevelLabel,
} from '../../features/levels/level-choice.tsx';
import { useSettings } from '../../state/use-settings.ts';
import { useReady } from '../../state/use-start.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import text from '../../ui/text.module.css';
import { TextLine } from '../../ui/text-line.tsx';
import classes from './welcome.module.css';

/** The first screen for a new person: the direction, what private means, and where the file is. */
export function Welcome() {
  const { ladder } = useReady();
  const { change, line } = useSettings();
  const [name, role] = [line('name'), line('role')];
  const [, navigate] = useLocation();
  const [current, setCurrent] = useState<LevelId | null>(null);
  const [target, setTarget] = useState<LevelId | null>(null);

  function begin(event: FormEvent): void {
    event.preventDefault();
    if (current === null || target === null) return;
    for (const { value, type } of [name, role]) if (value !== value.trim()) type(value.trim());
    change({ direction: { current, target }, paper: paperFor(navigator.language) });
    navigate('/');
  }

  return (
    <main className={classes.page}>
      <form onSubmit={begin}>
        <PageHeader
          documentTitle="Welcome"
          title="Where are you on the ladder, and where would you like to be?"
          lead="Rung helps you compare how you work today with what each level does, watch it change, and write a plan. Every level is a good place to be."
        />
        <div className={classes.two}>
          <LevelChoice label={currentLevelLabel} value={current} onChange={setCurrent} />
          <LevelChoice
            label={targetLevelLabel}
            hint={targetLevelHint}
            value={target}
            onChange={setTarget}
          />
        </div>
        <div className={classes.two}>
          <TextLine
            label="Your name"
            description="Optional, printed on your growth plan"
            line={name}
          />
          <TextLine
            label="Your role"
            description="Optional, such as Backend Engineer"
            line={role}
          />
        </div>
        <section className={classes.private} aria-label="What private means here">
          <h2>What private means here</h2>
          <p>
            Everything you write stays on this computer, in one file and its backups. Rung never
            connects to a network, has no account and sends nothing to anyone. A growth plan is
            saved only where you choose, and it leaves out your notes and evidence unless you tick
            them. If others can use this computer, turn on a passphrase in Settings.
          </p>
          <DataFile />
        </section>
        <section className={classes.private} aria-label="From another computer">
          <h2>Have you used Rung on another computer?</h2>
          <ImportData />
        </section>
        <div className={classes.begin}>
          <Button type="submit" size="md" disabled={current === null || target === null}>
            Begin
          </Button>
          <span className={text.soft}>
            {current === null || target === null
              ? 'Choose both levels to begin, or import the data of another computer.'
              : current === target
                ? `Staying ${levelOf(ladder, current).noun}, and growing there.`
                : `From ${directionWords(ladder, { current, target })}.`}
          </span>
        </div>
      </form>
    </main>
  );
}
