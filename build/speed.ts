/** At what speed the end-to-end tests run: as the machine is, unless the environment asks for something else. */
export const speed = {
  /** How many times slower the pages are made, 1 for not at all. */
  slowdown: Number(process.env['RUNG_SLOWDOWN'] ?? 1),
  /** What the delays of the stand-in's answers are drawn from; null for no delays. */
  lateSeed: numberIn('RUNG_LATE_SEED'),
} as const;

function numberIn(name: string): number | null {
  const text = process.env[name];
  return text === undefined ? null : Number(text);
}
