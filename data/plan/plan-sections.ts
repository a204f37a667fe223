import { capitalised } from '../text/sentence.ts';
import { accelerators } from './accelerators.ts';
import type { Gap } from './gap.ts';
import { latestIn, latestOf, type PlanContent, planActions, planEvidence } from './plan-content.ts';

/** A part of the growth plan that can be chosen; the direction is always included. */
export type PlanSection =
  | 'who'
  | 'skills'
  | 'actions'
  | 'focus'
  | 'week'
  | 'scope'
  | 'shifts'
  | 'progress'
  | 'accelerators'
  | 'path'
  | 'notes'
  | 'evidence';

interface Offer {
  readonly section: PlanSection;
  readonly label: string;
  /** What it includes, if the label does not say. */
  readonly hint?: string;
  /**
   * Ticked at every start. The ladder's suggestions are not: some are about the person's manager, who may read
   * the plan.
   */
  readonly usual: boolean;
  /** Set apart, and never ticked at a start. */
  readonly isPrivate: boolean;
  /** What it contains now, as the footer lists it; empty if there is nothing. */
  readonly holds: (content: PlanContent, chosen: ReadonlySet<PlanSection>) => readonly string[];
}

const offers: readonly Offer[] = [
  { section: 'who', label: 'My name and role', usual: true, isPrivate: false, holds: who },
  {
    section: 'skills',
    label: 'Where I stand: skills',
    usual: true,
    isPrivate: false,
    holds: skills,
  },
  { section: 'actions', label: 'What I will do', usual: true, isPrivate: false, holds: actions },
  {
    section: 'focus',
    label: 'My focus, and what good looks like',
    usual: true,
    isPrivate: false,
    holds: focus,
  },
  { section: 'week', label: 'My week', usual: true, isPrivate: false, holds: week },
  {
    section: 'scope',
    label: 'My scope, now and at the target',
    usual: true,
    isPrivate: false,
    holds: scope,
  },
  { section: 'shifts', label: 'My shifts', usual: true, isPrivate: false, holds: shifts },
  {
    section: 'progress',
    label: 'My progress so far',
    usual: true,
    isPrivate: false,
    holds: progress,
  },
  {
    section: 'accelerators',
    label: 'What the ladder suggests',
    hint: 'all its advice, also about your manager',
    usual: false,
    isPrivate: false,
    holds: way,
  },
  { section: 'path', label: 'Is this my path?', usual: false, isPrivate: true, holds: path },
  {
    section: 'notes',
    label: 'My notes',
    hint: 'from the assessment, scope, actions and path',
    usual: false,
    isPrivate: true,
    holds: notes,
  },
  { section: 'evidence', label: 'My evidence', usual: false, isPrivate: true, holds: evidence },
];

interface OfferedSection extends Omit<Offer, 'holds'> {
  /** There is nothing to put into it. */
  readonly isEmpty: boolean;
}

/** Every section in the document's order, and whether there is something to put into it. */
export function offeredSections(
  content: PlanContent,
  chosen: ReadonlySet<PlanSection>,
): readonly OfferedSection[] {
  return offers.map(({ holds, ...offer }) => ({
    ...offer,
    isEmpty: holds(content, chosen).length === 0,
  }));
}

/** The sections that are ticked at every start. */
export const usualSections: ReadonlySet<PlanSection> = new Set(
  offers.filter(({ usual }) => usual).map(({ section }) => section),
);

/** The chosen sections that aren't empty. */
export function nonEmptySections(
  content: PlanContent,
  chosen: ReadonlySet<PlanSection>,
): ReadonlySet<PlanSection> {
  const nonEmpty = offers.filter(
    ({ section, holds }) => chosen.has(section) && holds(content, chosen).length > 0,
  );
  return new Set(nonEmpty.map(({ section }) => section));
}

/** The footer's list of the file's contents, without empty parts. */
export function holdsWords(content: PlanContent, chosen: ReadonlySet<PlanSection>): string {
  const nonEmpty = nonEmptySections(content, chosen);
  const names = offers
    .filter(({ section }) => nonEmpty.has(section))
    .flatMap(({ holds }) => holds(content, chosen));
  const [first, ...others] = ['direction', ...names];
  // Name and role come before the direction, as on the page.
  const inOrder = nonEmpty.has('who')
    ? [...who(content), first, ...others.slice(who(content).length)]
    : [first, ...others];
  const without = (['notes', 'evidence'] as const).filter((section) => !nonEmpty.has(section));
  const rest = without.map((section) => `no ${section}`).join(', ');
  return `Contains: ${inOrder.join(', ')}.${rest === '' ? '' : ` ${capitalised(rest)}.`}`;
}

/** The section that shows a gap's distance: without it, the focus does not say. */
export function gapSection({ kind }: Gap): PlanSection {
  switch (kind) {
    case 'skill':
      return 'skills';
    case 'time':
      return 'week';
    case 'shift':
      return 'shifts';
  }
}

function who({ settings }: PlanContent): readonly string[] {
  return [
    ...(settings.name.trim() === '' ? [] : ['name']),
    ...(settings.role.trim() === '' ? [] : ['role']),
  ];
}

function skills(content: PlanContent): readonly string[] {
  return latestIn(content).skills === null ? [] : ['skills'];
}

function week(content: PlanContent): readonly string[] {
  return latestIn(content).week === null ? [] : ['week'];
}

function scope(content: PlanContent): readonly string[] {
  return latestIn(content).scope === null ? [] : ['scope'];
}

/** Only the route's shifts are shown. */
function shifts(content: PlanContent): readonly string[] {
  return latestIn(content).shifts === null ? [] : ['shifts'];
}

function focus(content: PlanContent): readonly string[] {
  return content.focus.length > 0 ? ['focus'] : [];
}

function actions(content: PlanContent): readonly string[] {
  return planActions(content.actions).length > 0 ? ['actions'] : [];
}

function way({ ladder, direction }: PlanContent): readonly string[] {
  const suggested = accelerators(ladder, direction).some(
    ({ heading, universal, own }) => heading !== null && universal.length + own.length > 0,
  );
  return suggested ? ['accelerators'] : [];
}

/** Of the skills, the week and the shifts, if they are chosen. */
function progress(content: PlanContent, chosen: ReadonlySet<PlanSection>): readonly string[] {
  const hasContent =
    (chosen.has('skills') && skills(content).length > 0) ||
    (chosen.has('week') && week(content).length > 0) ||
    (chosen.has('shifts') && shifts(content).length > 0);
  return content.assessments.length > 1 && hasContent ? ['progress'] : [];
}

function path({ path: { draws, leaning } }: PlanContent): readonly string[] {
  return draws.length > 0 || leaning !== null ? ['path'] : [];
}

/** Of the newest assessment and the path; notes on the scope and the actions are in their own sections. */
function notes(content: PlanContent, chosen: ReadonlySet<PlanSection>): readonly string[] {
  const latest = latestOf(content);
  const written = [
    latest?.note ?? '',
    content.path.note,
    ...(chosen.has('scope')
      ? (latestIn(content).scope?.answers ?? []).map(({ note }) => note)
      : []),
    ...(chosen.has('actions')
      ? planActions(content.actions).flatMap((action) => action.notes.map(({ text }) => text))
      : []),
  ];
  return written.some((text) => text.trim() !== '') ? ['notes'] : [];
}

function evidence(content: PlanContent): readonly string[] {
  return planEvidence(content).length > 0 ? ['evidence'] : [];
}
