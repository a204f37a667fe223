/** Calls back once after the milliseconds; returns a function that cancels it. */
export type Wait = (milliseconds: number, over: () => void) => () => void;

export const timer: Wait = (milliseconds, over) => {
  const timeout = setTimeout(over, milliseconds);
  return () => clearTimeout(timeout);
};
