import type { ReactNode } from 'react';

/**
 * The shape of a panel, shared with its skeleton so that nothing moves when the chart arrives: words on the left of the
 * drawing (260 px high) where there is room, above it where there is not.
 */
export function PanelLayout({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="@container">
      <div className="grid gap-x-6 gap-y-3 @4xl:grid-cols-[18rem_minmax(0,1fr)]">
        <div className="flex min-h-48 min-w-0 self-start flex-col gap-2 @xl:min-h-36 @4xl:min-h-65">
          {aside}
        </div>
        <div className="min-w-0 @xl:min-h-65">{children}</div>
      </div>
    </div>
  );
}
