import { Checkbox } from '@mantine/core';
import type { PlanContent } from '../../../../data/plan/plan-content.ts';
import {
  offeredSections,
  type PlanSection,
  usualSections,
} from '../../../../data/plan/plan-sections.ts';
import { sharedValue } from '../../../state/shared-value.ts';
import { forgetSaved } from './export-plan.ts';
import classes from './section-choice.module.css';

/** Remembered while the app runs: at every start the private sections are off again. */
const sections = sharedValue<ReadonlySet<PlanSection>>(usualSections);

/** The ticked sections, even if they are empty. */
export const useChosenSections = sections.useValue;

/** A checkbox for each section, with the private ones set apart, and a line that says what the file will contain. */
export function SectionChoice({
  content,
  chosen,
  foot,
}: {
  readonly content: PlanContent;
  readonly chosen: ReadonlySet<PlanSection>;
  readonly foot: string;
}) {
  const offered = offeredSections(content, chosen);
  const group = (isPrivate: boolean) => (
    <ul className={classes.list}>
      {offered
        .filter((each) => each.isPrivate === isPrivate)
        .map(({ section, label, hint, isEmpty }) => (
          <li key={section}>
            <Checkbox
              size="xs"
              label={label}
              description={isEmpty ? 'nothing here yet' : hint}
              disabled={isEmpty}
              checked={chosen.has(section) && !isEmpty}
              onChange={(event) => tick(section, event.currentTarget.checked)}
            />
          </li>
        ))}
    </ul>
  );
  return (
    <div className={classes.choice}>
      <fieldset className={classes.group}>
        <legend>In the plan</legend>
        {group(false)}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>Private, off until you tick it</legend>
        {group(true)}
      </fieldset>
      <p className={classes.holds} role="status">
        {foot}
      </p>
    </div>
  );
}

function tick(section: PlanSection, on: boolean): void {
  forgetSaved();
  const chosen = new Set(sections.get());
  if (on) chosen.add(section);
  else chosen.delete(section);
  sections.set(chosen);
}
