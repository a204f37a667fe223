import { useState } from 'react';
import type { LevelId } from '../../../data/values/ids.ts';

/** The level a screen shows: the lead level until the person switches, and again when the lead changes. */
export function useChosenLevel(lead: LevelId): readonly [LevelId, (level: LevelId) => void] {
  const [chosen, choose] = useState({ lead, level: lead });
  const level = chosen.lead === lead ? chosen.level : lead;
  return [level, (next) => choose({ lead, level: next })];
}
