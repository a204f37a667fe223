/** What the window's page may load: its own files, and styles that have this load's nonce. */
export function pagePolicy(nonce: string): string {
  return policy(["script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "font-src 'self'"]);
}

/** The printed document: its stylesheet, inlined and separate fonts, and no script at all. */
export const planPolicy = policy(["style-src 'self'", "font-src 'self' data:"]);

/** The headers of every response of the `app:` scheme. */
export function headersFor(contentType: string, contentSecurityPolicy: string): Headers {
  return new Headers({
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy,
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': withheld.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
  });
}

/** Browser features that no page may use. */
const withheld = [
  ...['bluetooth', 'hid', 'midi', 'serial', 'usb'],
  ...['camera', 'display-capture', 'microphone', 'geolocation', 'idle-detection'],
  ...['accelerometer', 'gyroscope', 'magnetometer', 'gamepad', 'xr-spatial-tracking'],
  ...['clipboard-read', 'local-fonts', 'payment', 'publickey-credentials-get', 'window-management'],
];

function policy(sources: readonly string[]): string {
  return [
    "default-src 'none'",
    ...sources,
    "connect-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
