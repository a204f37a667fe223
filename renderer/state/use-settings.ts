import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Settings, type SettingsChange } from '../../data/settings/settings.ts';
import {
  readTypedSettings,
  type TypedLines,
  type TypedSettings,
} from '../../data/settings/typed-settings.ts';
import type { InvalidInput } from '../../data/text/invalid-input.ts';
import { inputKeyOfSettings } from '../../data/text/invalid-input-fields.ts';
import { instant } from '../../data/values/iso-date.ts';
import { api, type Start } from '../api.ts';
import { type AutosavePorts, afterAWhile } from './autosave/autosave.ts';
import { autosaves } from './autosave/autosaves.ts';
import { findInvalidInput, withInvalidInput } from './autosave/invalid-input.ts';
import { withStorageNotice } from './autosave/storage-notice.tsx';
import { useRecords } from './use-records.ts';
import { startKey, useReady } from './use-start.ts';

/** What was chosen and typed since Rung started. */
const settingsAutosaves = autosaves<'settings', TypedSettings>();

/** At the start: restores invalid input from an earlier session of the app to its fields. */
function begun(invalidInput: readonly InvalidInput[]): TypedSettings {
  const [found] = findInvalidInput(
    invalidInput,
    (inputKey) => inputKey === inputKeyOfSettings || null,
  );
  return { chosen: {}, typed: found?.[1] ?? {} };
}

/** The settings including changes that may not be on disk yet: every screen uses them at once. */
export function useSettingsNow(onDisk: Settings): Settings {
  const content = settingsAutosaves.useAutosaved('settings')?.content;
  return useMemo(
    () => (content ? Settings.parse({ ...onDisk, ...readTypedSettings(content).change }) : onDisk),
    [onDisk, content],
  );
}

/** A text field of the settings, as typed. */
export interface SettingsLine {
  readonly value: string;
  readonly problem: string | null;
  readonly type: (text: string) => void;
}

/** The current settings, and functions to change some of them; each change is saved at once. */
export function useSettings(): {
  readonly settings: Settings;
  readonly change: (change: SettingsChange) => void;
  readonly line: (name: keyof TypedLines) => SettingsLine;
} {
  const { settings } = useReady();
  const client = useQueryClient();
  const initial = begun(useRecords().invalidInput);
  const content = settingsAutosaves.useAutosaved('settings')?.content ?? initial;
  const { problems } = readTypedSettings(content);
  const autosave = () => settingsAutosaves.autosaveOf('settings', initial, portsOf(client));
  return {
    settings,
    change: (change) => {
      const { chosen } = autosave().current().content;
      autosave().change({ chosen: { ...chosen, ...change } });
    },
    line: (name) => ({
      value: content.typed[name] ?? String(settings[name] ?? ''),
      problem: problems[name] ?? null,
      type: (text) => {
        const { typed } = autosave().current().content;
        autosave().change({ typed: { ...typed, [name]: text } });
      },
    }),
  };
}

function portsOf(client: QueryClient): AutosavePorts<TypedSettings> {
  const save = withInvalidInput<TypedSettings>(
    inputKeyOfSettings,
    ({ typed }) => Object.fromEntries(Object.entries(typed)),
    async (content) => {
      const { change, problems } = readTypedSettings(content);
      const outcome = await api.saveSettings(change);
      if (outcome.kind === 'not-saved') return outcome;
      client.setQueryData<Start>(startKey, (start) =>
        start?.kind === 'ready' ? { ...start, settings: outcome.value } : start,
      );
      const [why] = Object.values(problems);
      return why === undefined
        ? { kind: 'saved', value: instant(new Date()) }
        : { kind: 'invalid', why };
    },
  );
  return { save: withStorageNotice('your settings', save), later: afterAWhile };
}
