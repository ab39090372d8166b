'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui';
import { planTitle } from '@/lib/catalog/plan-title';
import { MAX_PICKED } from '@/lib/table/view-params';
import { useDeferred, useFind, useListRows } from './providers';
import { useNeedHrefs } from './use-hrefs';

/** What is ticked for the comparison, at the bottom of the window. */
export function CompareBar() {
  const t = useTranslations('find');
  useListRows();
  const locale = useLocale();
  const { store, carriers } = useFind();
  const selected = useDeferred((model) => model.selected);
  const hrefs = useNeedHrefs();
  if (selected.length === 0) return null;
  const names = selected.map((plan) => {
    const carrier = carriers.find(({ id }) => id === plan.carrier);
    return carrier ? planTitle({ carrier, plan }, locale) : plan.name;
  });
  return (
    <section
      aria-label={t('tray')}
      className="mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line-strong bg-raised py-2 pr-2 pl-4 shadow-float print:hidden"
    >
      <p role="status" className="min-w-0 text-sm">
        <span className="font-semibold">{t('trayCount', { count: selected.length, most: MAX_PICKED })}</span>
        <span className="ml-2 hidden max-w-md truncate align-bottom text-muted lg:inline-block">
          {names.join(' · ')}
        </span>
      </p>
      <span className="flex items-center gap-2">
        <LinkButton variant="primary" size="sm" href={hrefs.compare(selected.map(({ id }) => id))}>
          {t('compare')}
        </LinkButton>
        <Button variant="quiet" size="sm" onClick={() => store.setView({ picked: [] })}>
          {t('clear')}
        </Button>
      </span>
    </section>
  );
}
