import type { ReactNode } from 'react';

/** The shape of a panel, shared with its skeleton so that nothing moves when the chart arrives: words above the drawing. */
export function PanelLayout({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="@container">
      <div className="flex flex-col gap-3">
        <div className="flex min-w-0 flex-col gap-1.5">{aside}</div>
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  );
}
