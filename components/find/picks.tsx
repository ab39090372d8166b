'use client';

import { useTranslations } from 'next-intl';
import { MAX_PICKED, togglePicked } from '@/lib/table/view-params';
import { useFind, useFindState, usePriced, useScreen } from './find-context';
import { PickCard } from './pick-card';
import { useNeedHrefs } from './use-hrefs';
import { usePeriod } from './use-period';

/** Three plans worth a look, side by side. */
export function Picks() {
  const t = useTranslations('find');
  const { store } = useFind();
  const picks = useScreen((screen) => screen.highlights);
  const need = usePriced();
  const picked = useFindState((state) => state.view.picked);
  const hrefs = useNeedHrefs();
  const period = usePeriod();
  if (picks.length === 0) return null;
  return (
    <section aria-labelledby="picks">
      <h2 id="picks" className="sr-only">
        {t('picks')}
      </h2>
      <div className="relative -mx-4 flex snap-x gap-3 overflow-x-auto px-4 pb-1 [scrollbar-width:none] @2xl:mx-0 @2xl:grid @2xl:grid-cols-3 @2xl:px-0 @2xl:pb-0">
        {picks.map((pick) => (
          <PickCard
            key={pick.row.plan.id}
            pick={pick}
            need={need}
            picked={picked.includes(pick.row.plan.id)}
            full={picked.length >= MAX_PICKED}
            href={hrefs.plan(pick.row.plan.id)}
            period={period}
            onPick={(id) => store.setView({ picked: togglePicked(store.get().view.picked, id) })}
          />
        ))}
      </div>
    </section>
  );
}
