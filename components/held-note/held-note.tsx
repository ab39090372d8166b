/** Says that the plans of the page are of before, because the database does not answer (`server/http/held-note.ts`). */
export function HeldNote({ label, text }: { label: string; text: string }) {
  return (
    <aside className="held-note" aria-label={label}>
      <p>{text}</p>
    </aside>
  );
}
