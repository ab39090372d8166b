import type { ReactNode } from 'react';

/** A field with its name below, in a row of several. The field has a label of its own for screen readers. */
export function LabelledAmount({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      {children}
      <span aria-hidden className="block pt-0.5 text-right text-xs text-muted">
        {name}
      </span>
    </div>
  );
}
