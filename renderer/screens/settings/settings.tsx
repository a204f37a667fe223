import { Checkbox } from '@mantine/core';
import { type Direction, Paper, Theme } from '../../../data/model/settings.ts';
import { DataFile } from '../../components/data-file.tsx';
import { LevelChoice } from '../../components/level-choice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { useSettings } from '../../hooks/use-settings.ts';
import { useReady } from '../../hooks/use-start.ts';
import { AssessmentsPart } from './assessments-part.tsx';
import { ExportData } from './export-data.tsx';
import { Choice, Part } from './part.tsx';
import classes from './settings.module.css';
import { ShortcutList } from './shortcut-list.tsx';

/** Every choice takes effect and is saved at once. */
export function SettingsScreen({ direction }: { readonly direction: Direction }) {
  const { version } = useReady();
  const { settings, change } = useSettings();
  return (
    <>
      <PageHeader title="Settings" lead="Every change is saved at once." />
      <Part title="Direction" note="Assessments you have saved keep the direction of their time.">
        <div className={classes.two}>
          <LevelChoice
            label="The level you hold"
            value={direction.current}
            onChange={(current) => change({ direction: { ...direction, current } })}
          />
          <LevelChoice
            label="The level you want"
            hint="The same one is a fine answer."
            value={direction.target}
            onChange={(target) => change({ direction: { ...direction, target } })}
          />
        </div>
      </Part>
      <Part title="On your growth plan" note="Name and role are optional.">
        <div className={classes.two}>
          <TextLine label="Your name" initial={settings.name} keep={(name) => change({ name })} />
          <TextLine label="Your role" initial={settings.role} keep={(role) => change({ role })} />
        </div>
        <Choice
          label="Paper size"
          value={settings.paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
          choose={(paper) => change({ paper: Paper.parse(paper) })}
        />
      </Part>
      <AssessmentsPart />
      <Part title="Appearance">
        <Choice
          label="Theme"
          value={settings.theme}
          options={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          choose={(theme) => change({ theme: Theme.parse(theme) })}
        />
      </Part>
      <Part title="Keyboard">
        <ShortcutList />
        <Checkbox
          label="Single keys do something: T shows tables, 0 to 5 rate"
          description="Turn this off if you speak to your computer, or press keys by accident."
          checked={settings.singleKeys}
          onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
        />
      </Part>
      <Part
        title="Your data"
        note="One file on this computer holds everything. Rung never connects to a network."
      >
        <DataFile />
        <ExportData />
      </Part>
      <p className={classes.version}>Rung {version}</p>
    </>
  );
}
