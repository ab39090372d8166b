import type { ReactNode } from 'react';

/** Something of the link that could not be used, said without alarm. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="rounded-md bg-watch-soft px-3 py-2 text-sm wrap-anywhere">
      {children}
    </p>
  );
}
