import { Checkbox } from '@mantine/core';
import { type Direction, Paper, Theme } from '../../../data/settings/settings.ts';
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
import { TextLine } from '../../ui/text-line.tsx';
import { AssessmentsPart } from './assessments-part.tsx';
import { BackupsPart } from './backups-part.tsx';
import { ExportData } from './export-data.tsx';
import { ExportTables } from './export-tables.tsx';
import { NotPrivate } from './not-private.tsx';
import { Choice, Part } from './part.tsx';
import { PassphrasePart } from './passphrase/passphrase-part.tsx';
import classes from './settings.module.css';
import { ShortcutList } from './shortcut-list.tsx';

/** Every choice takes effect and is saved at once. */
export function SettingsScreen({ direction }: { readonly direction: Direction }) {
  const { access, version } = useReady();
  const { settings, change, line } = useSettings();
  const chosen = settings.direction ?? direction;
  return (
    <>
      <PageHeader
        title="Settings"
        lead={
          access === 'full'
            ? 'Changes are saved right away.'
            : 'You can’t change anything here while your data is open read-only.'
        }
      />
      <Part title="Direction" note="Saved assessments keep the direction you had at the time.">
        <div className={classes.two}>
          <LevelChoice
            label={currentLevelLabel}
            value={chosen.current}
            onChange={(current) => change({ direction: { ...chosen, current } })}
          />
          <LevelChoice
            label={targetLevelLabel}
            hint={targetLevelHint}
            value={chosen.target}
            onChange={(target) => change({ direction: { ...chosen, target } })}
          />
        </div>
      </Part>
      <Part title="On your growth plan" note="Name and role are optional.">
        <div className={classes.two}>
          <TextLine label="Your name" line={line('name')} />
          <TextLine label="Your role" line={line('role')} />
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
            { value: 'system', label: 'Match system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          choose={(theme) => change({ theme: Theme.parse(theme) })}
        />
      </Part>
      <Part title="Keyboard">
        <ShortcutList />
        <Checkbox
          label="Single-key shortcuts: T shows tables, 0 to 5 set a score"
          description="Turn this off if you use speech input or press keys by accident."
          checked={settings.singleKeys}
          onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
        />
      </Part>
      <Part
        title="Your data"
        note="Everything is on this computer, in one file and its backups. Rung never connects to a network."
      >
        <DataFile />
        <NotPrivate />
        <ExportData />
        <ExportTables />
        <div>
          <p className={classes.label}>Import data</p>
          <ImportData />
        </div>
      </Part>
      <BackupsPart />
      <PassphrasePart />
      <p className={classes.version}>Rung {version}</p>
    </>
  );
}
