import type { Place } from '../api.ts';

/** The parts of the plan, in order. */
export const planParts = ['actions', 'focus', 'path', 'document'] as const;
export type PlanPart = (typeof planParts)[number];

/** The address of each part of the plan. */
export const planPaths = {
  actions: '/plan',
  focus: '/plan/focus',
  path: '/plan/path',
  document: '/plan/document',
} as const satisfies Record<PlanPart, string>;

/** The address of each screen in the navigation or the menu. */
export const placePaths = {
  overview: '/',
  assess: '/assess',
  progress: '/progress',
  ladder: '/ladder',
  plan: planPaths.actions,
  'growth-plan': planPaths.document,
  settings: '/settings',
} as const satisfies Record<Place, string>;

/** The address of answering two descriptions again, which the Overview offers two weeks after an assessment. */
export const againPath = '/again';

/** The address of all evidence, under Progress. */
export const evidencePath = '/progress/evidence';

/** The address of comparing two dates, under Progress: the dates that follow, or else the first and the newest. */
export const comparePath = '/progress/compare';

/** Addresses that are one screen to the person: choosing other dates to compare doesn't open another one. */
export function screenAt(location: string): string {
  return location.startsWith(`${comparePath}/`) ? comparePath : location;
}
