import { Checkbox } from '@mantine/core';
import { AssessEvery } from '../../../data/settings/settings.ts';
import { useSettings } from '../../state/use-settings.ts';
import { TextLine } from '../../ui/text-line.tsx';
import { Choice, Part } from './part.tsx';
import classes from './settings.module.css';

const none = 'none';

const intervals = [
  { value: none, label: 'Not set' },
  { value: '1', label: '1 month' },
  { value: '3', label: '3 months' },
  { value: '6', label: '6 months' },
  { value: '12', label: '12 months' },
] as const;

/** How often, how blind, and how long a usual week is. */
export function AssessmentsPart() {
  const { settings, change, line } = useSettings();
  return (
    <Part title="Assessments" note="The Overview says when the next one is due.">
      <Choice
        label="Time from one to the next"
        value={String(settings.assessEvery ?? none)}
        options={intervals}
        choose={(value) =>
          change({ assessEvery: value === none ? null : AssessEvery.parse(Number(value)) })
        }
      />
      <Checkbox
        label="Tell me once when it is due, while Rung is open"
        description="As a system notification."
        checked={settings.notifyWhenDue}
        disabled={settings.assessEvery === null}
        onChange={(event) => change({ notifyWhenDue: event.currentTarget.checked })}
      />
      <Checkbox
        label="Show last time’s score only after the new one is given"
        description="A score that is seen first pulls the next one towards it."
        checked={settings.blindRating}
        onChange={(event) => change({ blindRating: event.currentTarget.checked })}
      />
      <TextLine
        label="Hours in a usual week"
        description="Optional. What would move in your week is then said in hours."
        classNames={{ wrapper: classes.hours ?? '' }}
        inputMode="decimal"
        line={line('weeklyHours')}
      />
    </Part>
  );
}
