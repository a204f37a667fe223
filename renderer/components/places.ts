import type { Place } from '../api.ts';

/** Where each place of the rail stands in the address. */
export const placePaths = {
  overview: '/',
  assess: '/assess',
  progress: '/progress',
  ladder: '/ladder',
  plan: '/plan',
  settings: '/settings',
} as const satisfies Record<Place, string>;
