'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useNeedWords } from '@/components/need';
import { withBase, withoutBase } from '@/lib/base-path';
import { needFromParams } from '@/lib/need/url';
import { isOwnCache } from '@/lib/offline';

interface KeptPage {
  href: string;
  title: string;
}

const SHOWN = 12;

/** Pages in the browser's own keeping, the last first: results, plans and comparisons that were looked at. */
async function readKept(locale: string): Promise<KeptPage[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith('pages-') && isOwnCache(name));
  const found: KeptPage[] = [];
  for (const name of names) {
    const cache = await caches.open(name);
    for (const request of [...(await cache.keys())].reverse()) {
      const { pathname, search } = new URL(request.url);
      const path = withoutBase(pathname);
      if (found.length >= SHOWN) return found;
      if (path === null || !new RegExp(`^/${locale}(/plans/[^/]+|/compare)?$`).test(path)) continue;
      const html = (await (await cache.match(request, { ignoreVary: true }))?.text()) ?? '';
      const title = new DOMParser().parseFromString(html, 'text/html').title;
      if (title !== '') found.push({ href: path + search, title });
    }
  }
  return found;
}

/** The need in the page's address, in words. */
function KeptNeed({ href }: { href: string }) {
  const { need } = needFromParams(new URLSearchParams(href.split('?')[1]));
  return <span className="text-sm text-muted">{useNeedWords(need).join(' · ')}</span>;
}

/** Links to the pages that were kept; plain ones, so that the browser asks for the whole page. */
export function KeptPages({ locale }: { locale: string }) {
  const t = useTranslations('offline');
  const [pages, setPages] = useState<KeptPage[] | null>(null);
  useEffect(() => {
    if ('caches' in window) readKept(locale).then(setPages, () => setPages([]));
  }, [locale]);
  if (pages === null || pages.length === 0) return <p className="text-muted">{t('noneSeen')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {pages.map(({ href, title }) => (
        <li key={href} className="flex flex-wrap items-baseline gap-x-3">
          <a href={withBase(href)} className="inline-flex min-h-6 items-center underline underline-offset-3">
            {title}
          </a>
          {href.includes('?') && <KeptNeed href={href} />}
        </li>
      ))}
    </ul>
  );
}
