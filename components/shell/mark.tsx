/** The product's mark: three prices, the least one marked. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
      <rect x="1" y="3" width="18" height="3.5" rx="1.75" className="fill-line-strong" />
      <rect x="1" y="8.25" width="13" height="3.5" rx="1.75" className="fill-line-strong" />
      <rect x="1" y="13.5" width="7" height="3.5" rx="1.75" className="fill-accent" />
    </svg>
  );
}
