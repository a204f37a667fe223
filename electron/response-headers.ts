/** Where the window's page may load from: its own files, and styles that carry this load's nonce. */
export function pagePolicy(nonce: string): string {
  return policy([
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
  ]);
}

/** The printed document: no script at all; styles stand on its elements. */
export const planPolicy = policy([
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  'img-src data:',
]);

/** Headers of every answer of the `app:` scheme. */
export function headersFor(contentType: string, contentSecurityPolicy: string): Headers {
  return new Headers({
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy,
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
  });
}

function policy(sources: readonly string[]): string {
  return [
    "default-src 'none'",
    ...sources,
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
