/** Whether the value is one of these; unlike with `includes`, a value that can't occur doesn't compile. */
export function isOneOf<Value extends string>(
  value: Value,
  ...these: readonly NoInfer<Value>[]
): boolean {
  return these.includes(value);
}
