/** The dashed ring of a score given in hindsight. It always has words next to it. */
export function AgainSign() {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
      <circle
        cx="5.5"
        cy="5.5"
        r="4.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.6 2"
      />
    </svg>
  );
}
