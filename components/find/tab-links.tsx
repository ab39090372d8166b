'use client';

import { classNames, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { Shown } from '@/lib/table/view-params';
import { useFind } from './providers';
import { usePageHrefs } from './use-hrefs';

/** Ways to show an answer as links with addresses of their own, so that they work before scripts and as a shared link. */
export function TabLinks<Tab extends Shown>(props: {
  label: string;
  tabs: readonly Tab[];
  current: Tab;
  nameOf: (tab: Tab) => string;
}) {
  const { label, tabs, current, nameOf } = props;
  const { store } = useFind();
  const hrefs = usePageHrefs();
  return (
    <nav aria-label={label} className="min-w-0 print:hidden">
      <ul className="-mx-1 flex overflow-x-auto px-1 [scrollbar-width:none]">
        {tabs.map((tab) => (
          <li key={tab} className="shrink-0">
            <a
              href={withBase(hrefs.view({ chart: tab }))}
              rel="nofollow"
              aria-current={tab === current ? 'true' : undefined}
              onClick={onPlainClick(() => store.setView({ chart: tab }))}
              className={classNames(
                'flex h-11 items-center border-b-2 px-3 text-sm whitespace-nowrap outline-offset-[-2px]',
                tab === current
                  ? 'border-accent font-semibold text-text'
                  : 'border-transparent text-muted hover:text-text',
              )}
            >
              {nameOf(tab)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
