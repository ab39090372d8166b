import type { ReactNode } from 'react';

/** A part of the page, with an anchor of its own. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="border-t py-8">
      <h2 id={id} className="mb-3 scroll-mt-20 text-lg font-semibold">
        {title}
      </h2>
      <div className="flex flex-col gap-3">{children}</div>
    </section>
  );
}

/** Short statements, one under the other. */
export function Points({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1.5 pl-5 marker:text-muted">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the statements never move.
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
