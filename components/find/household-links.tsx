'use client';

import { Check, ChevronDown } from 'lucide-react';
import { useHouseholdWords } from '@/components/household';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { WayRow } from '@/lib/results/household-rows';
import { MAX_WAYS, toggleWay } from '@/lib/table/view-params';
import { useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

const LINK = 'inline-flex min-h-8 items-center gap-1 text-accent hover:underline';

/** Opens a way into what each pays for what, or closes it. */
export function OpenLink({ row, isOpen }: { row: WayRow; isOpen: boolean }) {
  const { t, way } = useHouseholdWords();
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const open = isOpen ? null : row.key;
  return (
    <a
      href={withBase(hrefs.view({ open }))}
      rel="nofollow"
      aria-expanded={isOpen}
      onClick={onPlainClick(() => store.setView({ open }))}
      className={LINK}
    >
      {t(isOpen ? 'hideItems' : 'showItems')}
      <span className="sr-only">{t('ofWay', { way: way(row) })}</span>
      <ChevronDown aria-hidden className={isOpen ? 'size-4 rotate-180' : 'size-4'} />
    </a>
  );
}

/** Ticks a way for the comparison, or unticks it; where four are ticked the others cannot be. */
export function TickLink({ row }: { row: WayRow }) {
  const { t, way } = useHouseholdWords();
  const { store } = useFind();
  const hrefs = usePageHrefs();
  const ways = useFindState(({ view }) => view.ways);
  const isTicked = ways.includes(row.key);
  if (!isTicked && ways.length >= MAX_WAYS) return null;
  return (
    <a
      href={withBase(hrefs.view({ ways: toggleWay(ways, row.key) }))}
      rel="nofollow"
      data-tick={isTicked}
      onClick={onPlainClick(() => store.setView({ ways: toggleWay(store.getState().view.ways, row.key) }))}
      className={LINK}
    >
      {isTicked && <Check aria-hidden className="size-4" />}
      {t(isTicked ? 'chosen' : 'compare')}
      <span className="sr-only">{t('ofWay', { way: way(row) })}</span>
    </a>
  );
}
