'use client';

import { useTranslations } from 'next-intl';
import { classNames, onPlainClick } from '@/components/ui';
import type { Shown } from '@/lib/table/view-params';
import { useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

const TABS = ['list', 'scatter', 'time', 'usage', 'map', 'all'] as const satisfies readonly Shown[];

/** The tab that shows it: a chart without a tab of its own is under all charts. */
const tabOf = (shown: Shown): (typeof TABS)[number] => TABS.find((tab) => tab === shown) ?? 'all';

/** The list and the charts as links with addresses of their own, so that they work before scripts and as a shared link. */
export function ResultTabs() {
  const t = useTranslations('find.tabs');
  const { store } = useFind();
  const shown = useFindState(({ view }) => view.chart);
  const hrefs = usePageHrefs();
  return (
    <nav aria-label={t('label')} className="min-w-0 print:hidden">
      <ul className="-mx-1 flex overflow-x-auto px-1 [scrollbar-width:none]">
        {TABS.map((tab) => {
          const isCurrent = tabOf(shown) === tab;
          return (
            <li key={tab} className="shrink-0">
              <a
                href={hrefs.view({ chart: tab })}
                rel="nofollow"
                aria-current={isCurrent ? 'true' : undefined}
                onClick={onPlainClick(() => store.setView({ chart: tab }))}
                className={classNames(
                  'flex h-11 items-center border-b-2 px-3 text-sm whitespace-nowrap outline-offset-[-2px]',
                  isCurrent
                    ? 'border-accent font-semibold text-text'
                    : 'border-transparent text-muted hover:text-text',
                )}
              >
                {t(tab)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
