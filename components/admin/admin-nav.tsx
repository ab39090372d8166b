'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Link } from '@/components/ui';
import type { AdminPageKey } from './pages';

/** The pages of the back office, with how much waits on each. */
export function AdminNav({
  base,
  pages,
}: {
  base: string;
  pages: readonly { page: AdminPageKey; waiting: number }[];
}) {
  const t = useTranslations('admin.nav');
  const here = usePathname();
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the pages are one line that scrolls: the one that is open is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another link
  useEffect(() => {
    const box = nav.current;
    const link = box?.querySelector<HTMLElement>('[aria-current]');
    if (box && link) box.scrollLeft = link.offsetLeft + link.offsetWidth / 2 - box.clientWidth / 2;
  }, [here]);
  return (
    <nav ref={nav} aria-label={t('label')} className="relative -mx-4 overflow-x-auto px-4 lg:mx-0 lg:px-0">
      <ul className="flex gap-1 lg:flex-col">
        {pages.map(({ page, waiting }) => {
          const href = page === 'overview' ? base : `${base}/${page}`;
          const current = page === 'overview' ? here === base : here === href || here.startsWith(`${href}/`);
          return (
            <li key={page} className="shrink-0">
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className="flex h-9 items-center justify-between gap-3 rounded-md px-3 text-sm whitespace-nowrap text-muted hover:bg-sunken hover:text-text aria-[current]:bg-sunken aria-[current]:font-semibold aria-[current]:text-text"
              >
                {t(page)}
                {waiting > 0 && (
                  <span className="rounded-full bg-accent-soft px-2 text-xs tabular-nums">{waiting}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
