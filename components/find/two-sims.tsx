'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { TwoSimsLine } from '@/components/two-sims';
import { onPlainClick } from '@/components/ui';
import type { CatalogView } from '@/lib/catalog/catalog';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import { oldestCheckDate } from '@/lib/catalog/stale';
import type { Quote } from '@/lib/cost/result';
import { dataAlone, withoutData } from '@/lib/cost/two-sims';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { twoSimsOf } from '@/lib/results/households';
import { useCatalog, useDeferredNeed, useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

function pairOf(catalog: CatalogView, need: Need, oldest: string | null, locale: string) {
  const found = twoSimsOf(catalog, need, oldest);
  if (!found) return null;
  const sim = (quote: Quote, part: Need) => {
    const plan = planOf(catalog, quote.planId);
    if (!plan) return null;
    const query = needQuery(part);
    const href = `/${locale}/plans/${plan.id}${query && `?${query}`}`;
    return { plan, carrier: carrierOf(catalog, plan.carrier), quote, href };
  };
  const number = sim(found.number, withoutData(need));
  const data = sim(found.data, dataAlone(need));
  return number && data && { ...found, number, data };
}

/** The line about two SIMs, where they cost less than one plan. */
export function TwoSims() {
  const locale = useLocale();
  const { store, today } = useFind();
  const need = useDeferredNeed();
  const catalog = useCatalog();
  const isOpen = useFindState(({ view }) => view.sims === 'open');
  const withStale = useFindState(({ view }) => view.old);
  const hrefs = usePageHrefs();
  const pair = useMemo(
    () => catalog && pairOf(catalog, need, oldestCheckDate(catalog, today, withStale), locale),
    [catalog, need, today, withStale, locale],
  );
  if (!pair) return null;
  const link = (sims: 'row' | 'open' | 'off') => ({
    href: hrefs.view({ sims }),
    rel: 'nofollow',
    onClick: onPlainClick(() => store.setView({ sims })),
  });
  return (
    <TwoSimsLine
      {...pair}
      need={need}
      isOpen={isOpen}
      openLink={link(isOpen ? 'row' : 'open')}
      offLink={link('off')}
    />
  );
}
