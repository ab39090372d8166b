'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { memoizeLast, sameIn } from '@/lib/memoize-last';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import { EXACT_USE, type UsageRange } from '@/lib/need/usage-range';
import { toggleUnfolded } from '@/lib/results/fold';
import type { View } from '@/lib/table/view-params';
import { questionQuery } from './address';
import { useDeferredNeed, useFind } from './providers';
import type { Question } from './store';

/** The address of the page with a need and a view; works before scripts, in a new tab and as a shared link. */
export function pageHref(locale: string, need: Need, range: UsageRange, view: View): string {
  return `/${locale}?${questionQuery({ need, range, view })}`;
}

/** The address of a plan's page with a need. */
export function planHref(locale: string, id: string, need: Need): string {
  const query = needQuery(need);
  return `/${locale}/plans/${id}${query && `?${query}`}`;
}

/** Links out of the present need: to a plan's page, to the comparison, to the method. */
export function useNeedHrefs() {
  const locale = useLocale();
  const need = useDeferredNeed();
  return useMemo(() => {
    return {
      plan: (id: string) => planHref(locale, id, need),
      compare: (ids: readonly string[]) =>
        `/${locale}/compare?${needQuery(need, [['plans', ids.join(',')]])}`,
      coverage: `/${locale}/method#coverage`,
      order: `/${locale}/method#order`,
    };
  }, [locale, need]);
}

/**
 * Links to this page with a changed view or need. The functions stay the same and read what is shown when they are
 * called, so that a keystroke does not draw every link again: a link is made again when it is pointed at.
 */
export function usePageHrefs() {
  const locale = useLocale();
  const { store } = useFind();
  return useMemo(() => {
    const view = (change: Partial<View>) => {
      const { need, range, view: shown } = store.getState();
      return pageHref(locale, need, range, { ...shown, ...change });
    };
    const closed = memoizeLast<Question, string>(1, sameIn(['need', 'range', 'view']), () =>
      view({ open: null }),
    );
    return {
      view,
      /** With what is folded under a plan listed, or folded again. */
      unfold: (id: string) => view({ unfolded: toggleUnfolded(store.getState().view.unfolded, id) }),
      /** With the cost lines of a plan open; every row has such a link, so the rest of the address is written once. */
      open: (id: string | null) => {
        const href = closed(store.getState());
        return id === null ? href : `${href}&open=${id}`;
      },
      need: (changed: Need) => pageHref(locale, changed, EXACT_USE, store.getState().view),
    };
  }, [locale, store]);
}
