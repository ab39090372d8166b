'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const here = usePathname() === href;
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className="flex h-9 items-center rounded-md px-2 text-sm whitespace-nowrap sm:px-3 text-muted hover:bg-sunken hover:text-text aria-[current]:font-semibold aria-[current]:text-text"
    >
      {children}
    </Link>
  );
}
