export const appScheme = 'app';

export const pageHost = 'rung';

/** The window's only page. */
export const pageAddress = `${appScheme}://${pageHost}/index.html`;

/** Whether an address belongs to the window's own origin, `app://rung`. */
export function isRungPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === pageHost && username === '' && password === '';
}
