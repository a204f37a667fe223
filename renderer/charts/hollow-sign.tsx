/** The ring of a score without recent evidence, as on the radar; read aloud in words. */
export function HollowSign() {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" role="img" aria-label="no recent evidence,">
      <circle cx="4.5" cy="4.5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
