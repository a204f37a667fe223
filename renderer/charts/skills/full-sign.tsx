/** The person's dot, filled by recent evidence. */
export function FullSign() {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
      <circle cx="4.5" cy="4.5" r="4.1" fill="currentColor" />
    </svg>
  );
}
