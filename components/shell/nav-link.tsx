'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Link } from '@/components/ui';
import { cookieOf } from '@/lib/cookie';
import { NEED_COOKIE, needPairs } from '@/lib/need/pairs';

const never = () => () => {};
const keptNeed = () => {
  try {
    return decodeURIComponent(cookieOf(document.cookie, NEED_COOKIE) ?? '');
  } catch {
    return '';
  }
};
const noNeed = () => '';

/** A link of the header; `keepsNeed` takes what is asked along: what the address says, or else what was kept. */
export function NavLink({
  href,
  keepsNeed = false,
  children,
}: {
  href: string;
  keepsNeed?: boolean;
  children: ReactNode;
}) {
  const here = usePathname() === href;
  const asked = new URLSearchParams(needPairs(useSearchParams()))
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
  const kept = useSyncExternalStore(never, keptNeed, noNeed);
  const query = keepsNeed ? asked || kept : '';
  return (
    <Link
      href={query ? `${href}?${query}` : href}
      // In a menu that lies above the page.
      onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>(':popover-open')?.hidePopover()}
      aria-current={here ? 'page' : undefined}
      className="flex h-9 items-center rounded-md px-2 text-sm whitespace-nowrap sm:px-3 text-muted hover:bg-sunken hover:text-text aria-[current]:font-semibold aria-[current]:text-text"
    >
      {children}
    </Link>
  );
}
