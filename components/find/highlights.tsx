'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { MAX_PICKED, togglePicked } from '@/lib/table/view-params';
import { PickReceipt } from './pick-receipt';
import { useDeferred, useDeferredNeed, useFind, useFindState } from './providers';
import { useNeedHrefs } from './use-hrefs';

/** Plans worth a look as receipts: side by side in the whole width, on a narrow screen one whole and the others a swipe away. */
export function Highlights() {
  const t = useTranslations('find');
  const { store } = useFind();
  const taxes = useDeferred((model) => model.taxes);
  const highlights = useDeferred((model) => model.highlights);
  const need = useDeferredNeed();
  const picked = useFindState((state) => state.view.picked);
  const price = useFindState((state) => state.view.price);
  const hrefs = useNeedHrefs();
  const onPick = useCallback(
    (id: string) => store.setView({ picked: togglePicked(store.getState().view.picked, id) }),
    [store],
  );
  if (highlights.length === 0) return null;
  const tax = need.state === null ? null : (taxes.states[need.state] ?? null);
  return (
    <section aria-labelledby="picks">
      <h2 id="picks" className="sr-only">
        {t('picks')}
      </h2>
      <div className="relative -mx-4 flex snap-x snap-mandatory items-start gap-4 overflow-x-auto px-4 pb-1 [scrollbar-width:none] @3xl:mx-0 @3xl:grid @3xl:auto-cols-fr @3xl:grid-flow-col @3xl:items-stretch @3xl:overflow-visible @3xl:px-0 print:mx-0 print:grid print:auto-cols-fr print:grid-flow-col print:items-stretch print:overflow-visible print:px-0">
        {highlights.map((pick) => (
          <PickReceipt
            key={pick.row.plan.id}
            pick={pick}
            need={need}
            tax={tax}
            taxableShare={taxes.taxableShare.value}
            hasTax={price === 'allIn'}
            picked={picked.includes(pick.row.plan.id)}
            full={picked.length >= MAX_PICKED}
            href={hrefs.plan(pick.row.plan.id)}
            onPick={onPick}
          />
        ))}
      </div>
    </section>
  );
}
