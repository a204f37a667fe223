import { z } from 'zod';

/** The cost of trying one passphrase; bounded, so that a tampered file can't demand an absurd amount. */
export const ScryptCost = z.strictObject({
  N: z.literal([2 ** 10, 2 ** 14, 2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18, 2 ** 19, 2 ** 20]),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
});
export type ScryptCost = z.infer<typeof ScryptCost>;

/** 128 MB and a few tenths of a second (OWASP, Password Storage Cheat Sheet: scrypt). */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };
