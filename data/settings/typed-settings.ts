import { textProblem } from '../text/typed-text.ts';
import { readWeeklyHours } from '../week/typed-weekly-hours.ts';
import { longestLine, type SettingsChange } from './settings.ts';

/** The settings' lines as typed; absent ones were not typed in. */
export interface TypedLines {
  readonly name?: string;
  readonly role?: string;
  readonly weeklyHours?: string;
}

/** A choice takes effect at once; typed text may not be valid yet. */
export interface TypedSettings {
  readonly chosen: SettingsChange;
  readonly typed: TypedLines;
}

/** The part of it that can be saved, and why each other line can't be. */
export interface ReadSettings {
  readonly change: SettingsChange;
  readonly problems: Readonly<Partial<Record<keyof TypedLines, string>>>;
}

export function readTypedSettings({ chosen, typed }: TypedSettings): ReadSettings {
  const { name, role, weeklyHours } = typed;
  const hours = weeklyHours === undefined ? null : readWeeklyHours(weeklyHours);
  const problemOf = (line: string | undefined) =>
    line === undefined ? null : textProblem('This', line, longestLine);
  const problems = {
    name: problemOf(name),
    role: problemOf(role),
    weeklyHours: hours?.kind === 'problem' ? hours.message : null,
  };
  return {
    change: {
      ...chosen,
      ...(name === undefined || problems.name !== null ? {} : { name }),
      ...(role === undefined || problems.role !== null ? {} : { role }),
      ...(hours?.kind === 'hours' ? { weeklyHours: hours.hours } : {}),
    },
    problems: Object.fromEntries(
      Object.entries(problems).filter(([, problem]) => problem !== null),
    ),
  };
}
