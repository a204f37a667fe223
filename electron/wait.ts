/** Calls back after the milliseconds, once; gives what calls it off. */
export type Wait = (milliseconds: number, over: () => void) => () => void;

export const timer: Wait = (milliseconds, over) => {
  const timeout = setTimeout(over, milliseconds);
  return () => clearTimeout(timeout);
};
