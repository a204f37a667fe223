import type { Place } from '../api.ts';

/** The parts of the plan, in their order. */
export const planParts = ['actions', 'focus', 'path', 'document'] as const;
export type PlanPart = (typeof planParts)[number];

/** Where each part of the plan stands in the address. */
export const planPaths = {
  actions: '/plan',
  focus: '/plan/focus',
  path: '/plan/path',
  document: '/plan/document',
} as const satisfies Record<PlanPart, string>;

/** Where each place that the rail or the menu leads to stands in the address. */
export const placePaths = {
  overview: '/',
  assess: '/assess',
  progress: '/progress',
  ladder: '/ladder',
  plan: planPaths.actions,
  'growth-plan': planPaths.document,
  settings: '/settings',
} as const satisfies Record<Place, string>;

/** Where all evidence stands, under Progress. */
export const evidencePath = '/progress/evidence';

/** Where two dates are compared, under Progress: those that follow in the address, or the first and the newest. */
export const comparePath = '/progress/compare';

/** What is one screen to the person: choosing other dates to compare opens no other. */
export function screenAt(location: string): string {
  return location.startsWith(`${comparePath}/`) ? comparePath : location;
}
