import { Checkbox } from '@mantine/core';
import { AssessEvery } from '../../../data/settings/settings.ts';
import { useSettings } from '../../state/use-settings.ts';
import { TextLine } from '../../ui/text-line.tsx';
import { Choice, Part } from './part.tsx';
import classes from './settings.module.css';

const none = 'none';

const intervals = [
  { value: none, label: 'Off' },
  { value: '1', label: '1 month' },
  { value: '3', label: '3 months' },
  { value: '6', label: '6 months' },
  { value: '12', label: '12 months' },
] as const;

/** How often to assess, whether to rate blind, and how long a usual week is. */
export function AssessmentsPart() {
  const { settings, change, line } = useSettings();
  return (
    <Part title="Assessments" note="The Overview shows when your next assessment is due.">
      <Choice
        label="Remind me every"
        value={String(settings.assessEvery ?? none)}
        options={intervals}
        choose={(value) =>
          change({ assessEvery: value === none ? null : AssessEvery.parse(Number(value)) })
        }
      />
      <Checkbox
        label="Notify me when it’s due"
        description="Once, as a system notification, while Rung is open."
        checked={settings.notifyWhenDue}
        disabled={settings.assessEvery === null}
        onChange={(event) => change({ notifyWhenDue: event.currentTarget.checked })}
      />
      <Checkbox
        label="Hide last time’s score until you answer"
        description="Seeing your old score first can sway the new one."
        checked={settings.blindRating}
        onChange={(event) => change({ blindRating: event.currentTarget.checked })}
      />
      <Checkbox
        label="Offer two descriptions to answer again after two weeks"
        description="Rung learns how much your answers vary even when nothing has changed."
        checked={settings.askAgain}
        onChange={(event) => change({ askAgain: event.currentTarget.checked })}
      />
      <TextLine
        label="Hours in a usual week"
        description="Optional. Rung then shows changes to your week in hours."
        classNames={{ wrapper: classes.hours ?? '' }}
        inputMode="decimal"
        line={line('weeklyHours')}
      />
    </Part>
  );
}
