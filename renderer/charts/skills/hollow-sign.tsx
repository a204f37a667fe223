/** The ring of a score without recent evidence, as on the radar; read aloud unless it has words next to it. */
export function HollowSign({ spoken = true }: { readonly spoken?: boolean }) {
  return (
    <>
      <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
        <circle cx="4.5" cy="4.5" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      {spoken && <span className="visually-hidden">no recent evidence,</span>}
    </>
  );
}
