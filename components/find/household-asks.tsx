'use client';

import { useTranslations } from 'next-intl';
import { classNames, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

/** Which plans the ways are made of, as links: they work before scripts, in a new tab and as a shared link. */
export function AsksSwitch() {
  const t = useTranslations('household');
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const asks = useFindState(({ view }) => view.asks);
  return (
    <p className="inline-flex flex-wrap rounded-md bg-sunken p-0.5 text-sm print:hidden">
      {([false, true] as const).map((value) => (
        <a
          key={String(value)}
          href={withBase(hrefs.view({ asks: value }))}
          rel="nofollow"
          aria-current={value === asks ? 'true' : undefined}
          onClick={onPlainClick(() => store.setView({ asks: value }))}
          className={classNames(
            'inline-flex min-h-7 items-center rounded-md border px-2.5',
            value === asks ? 'border-line-strong bg-raised' : 'border-transparent text-muted hover:text-text',
          )}
        >
          {t(value ? 'withAsks' : 'surely')}
        </a>
      ))}
    </p>
  );
}
