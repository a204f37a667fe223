import { test } from 'vitest';
import { staysThirtyDays, wrongClocks } from './wrong-clocks.ts';

const years = [-5, -0.1, 0, 0.1, 5];

test.each(years)(
  'if the clock is %s years wrong at a deletion, and wrong on four more days, ahead on at most two of all, the deletion stays for thirty days and then goes',
  (first) => {
    const stories = wrongClocks(years, 5).filter(([wrong]) => wrong === first);
    for (const wrong of stories) staysThirtyDays(wrong);
  },
);
