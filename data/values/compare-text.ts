/** To sort ISO dates, moments and names: by their characters, whatever the language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** To sort by date, the earliest first. */
export function byDate(one: { readonly date: string }, other: { readonly date: string }): number {
  return compareText(one.date, other.date);
}
