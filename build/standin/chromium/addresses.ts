/**
 * Chromium doesn't support an app's own schemes. `app://rung/index.html` is loaded as
 * `https://rung.app.invalid/index.html`, a name that can't exist on any network.
 */
const schemes = new Set<string>();

/** From here on addresses with this scheme are translated. */
export function carryScheme(scheme: string): void {
  if (!/^[a-z][a-z0-9]*$/.test(scheme))
    throw new Error(`not in the stand-in: the scheme "${scheme}"`);
  schemes.add(scheme);
}

/** The address as Chromium loads it. */
export function toChromium(address: string): string {
  const { scheme, host, rest } =
    /^(?<scheme>[a-z][a-z0-9]*):\/\/(?<host>[^/?#]*)(?<rest>.*)$/s.exec(address)?.groups ?? {};
  if (scheme === undefined || !schemes.has(scheme)) return address;
  return `https://${host}.${scheme}.invalid${rest === '' ? '/' : rest}`;
}

/** The address as the app knows it. */
export function toElectron(address: string): string {
  const { host, scheme, rest } =
    /^https:\/\/(?<host>[^/?#]*)\.(?<scheme>[a-z0-9]+)\.invalid(?<rest>.*)$/s.exec(address)
      ?.groups ?? {};
  if (scheme === undefined || !schemes.has(scheme)) return address;
  return `${scheme}://${host}${rest}`;
}

/** The origin as the app knows it, such as `app://rung`. */
export function originOf(address: string): string {
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(address)?.[0];
  return origin ?? 'null';
}

export function schemeOf(address: string): string {
  return address.slice(0, Math.max(0, address.indexOf(':')));
}
