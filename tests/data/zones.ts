/** Time zones whose clocks do unexpected things, each with the days on which they do. */
export const zones = [
  ['UTC', []],
  ['Pacific/Kiritimati', ['1994-12-31']], // 14 hours ahead, since it skipped a day
  ['Pacific/Apia', ['2011-12-30', '2021-04-04']], // skipped 30 December 2011
  ['Pacific/Auckland', ['2026-04-05', '2026-09-27']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']], // half an hour of summer time
  ['Asia/Kolkata', []], // half an hour off
  ['Asia/Kathmandu', []], // a quarter of an hour off
  ['Europe/Berlin', ['2026-03-29', '2026-10-25']],
  ['Africa/Casablanca', ['2026-02-15', '2026-03-22']], // winter time in Ramadan
  ['America/Sao_Paulo', ['2017-10-15', '2018-02-17']], // changed at midnight: days began at 1 o'clock
  ['America/St_Johns', ['2011-03-13', '2011-11-06']], // changed at one minute past midnight
  ['America/Los_Angeles', ['2026-03-08', '2026-11-01']],
  ['Pacific/Pago_Pago', []], // 11 hours behind
] as const satisfies readonly (readonly [string, readonly string[]])[];

export const zoneNames = zones.map(([name]) => name);

/** Runs `work` as on a computer in that zone; Node follows the variable. Anything awaited by `work` does too. */
export function inZone<Value>(zone: string, work: () => Value): Value {
  const before = process.env['TZ'];
  const after = () => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  };
  process.env['TZ'] = zone;
  let value: Value;
  try {
    value = work();
  } catch (error) {
    after();
    throw error;
  }
  if (value instanceof Promise) void value.then(after, after);
  else after();
  return value;
}
