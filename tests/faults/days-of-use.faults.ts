import { test } from 'vitest';
import { staysThirtyDays, wrongClocks } from './wrong-clocks.ts';

const years = [-5, -0.1, 0, 0.1, 5];

test.each(years)(
  'the clock wrong by %s years when something is deleted, and then on four more days, ahead on two of all of them at most: it stays for thirty days, and goes then',
  (first) => {
    const stories = wrongClocks(years, 5).filter(([wrong]) => wrong === first);
    for (const wrong of stories) staysThirtyDays(wrong);
  },
);
