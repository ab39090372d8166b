'use client';

import { usePathname, useRouter } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';

/** The filter of the grid. With scripts the page changes in place, so that what is typed into the grid stays. */
export function GridForm({ children }: { children: ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value !== '') params.append(name, value);
    router.push(`${path}?${params}`);
  };
  return (
    <form method="get" onSubmit={onSubmit} className="flex min-w-0 flex-col gap-3">
      {children}
    </form>
  );
}
