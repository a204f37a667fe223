/** The nonce under which the page's policy lets style sheets made at run time in. */
export function styleNonce(): string {
  const meta = document.querySelector('meta[property="csp-nonce"]');
  return meta instanceof HTMLMetaElement ? meta.nonce : '';
}
