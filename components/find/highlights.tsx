'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { MAX_PICKED, togglePicked } from '@/lib/table/view-params';
import { HighlightCard } from './highlight-card';
import { useDeferred, useDeferredNeed, useFind, useFindState } from './providers';
import { useNeedHrefs } from './use-hrefs';
import { usePeriod } from './use-period';

/** Three plans worth a look, side by side. */
export function Highlights() {
  const t = useTranslations('find');
  const { store } = useFind();
  const highlights = useDeferred((model) => model.highlights);
  const need = useDeferredNeed();
  const picked = useFindState((state) => state.view.picked);
  const hrefs = useNeedHrefs();
  const period = usePeriod();
  const onPick = useCallback(
    (id: string) => store.setView({ picked: togglePicked(store.getState().view.picked, id) }),
    [store],
  );
  if (highlights.length === 0) return null;
  return (
    <section aria-labelledby="picks">
      <h2 id="picks" className="sr-only">
        {t('picks')}
      </h2>
      <div className="relative -mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-1 [scrollbar-width:none] @2xl:mx-0 @2xl:grid @2xl:grid-cols-3 @2xl:px-0 @2xl:pb-0">
        {highlights.map((highlight) => (
          <HighlightCard
            key={highlight.row.plan.id}
            highlight={highlight}
            need={need}
            picked={picked.includes(highlight.row.plan.id)}
            full={picked.length >= MAX_PICKED}
            href={hrefs.plan(highlight.row.plan.id)}
            period={period}
            onPick={onPick}
          />
        ))}
      </div>
    </section>
  );
}
