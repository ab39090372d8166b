import type { ReactNode } from 'react';

/** A value with a smaller line under it; dense rows show the value alone. */
export function TwoLines({ children, under }: { children: ReactNode; under: ReactNode }) {
  return (
    <>
      <span className="block truncate">{children}</span>
      {under && (
        <span className="block truncate text-xs leading-4 text-muted group-data-dense/table:hidden">
          {under}
        </span>
      )}
    </>
  );
}
