/** The speed of the end-to-end tests: the machine's own, unless the environment sets another. */
export const speed = {
  /** How many times slower the pages run; 1 for normal speed. */
  slowdown: Number(process.env['RUNG_SLOWDOWN'] ?? 1),
  /** The seed for the delays of the stand-in's answers; null for no delays. */
  lateSeed: numberIn('RUNG_LATE_SEED'),
} as const;

function numberIn(name: string): number | null {
  const text = process.env[name];
  return text === undefined ? null : Number(text);
}
