'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { BottomSheet, NeedForm } from '@/components/need';
import { localized } from '@/lib/localized';
import type { CatalogChoices } from '@/lib/plan/choices';
import { writeView } from '@/lib/table/view-params';
import { useDeferred, useFind, useFindState } from './providers';

/** The need: a sidebar beside the results, or a bottom sheet where there is no room for one. */
export function NeedSidebar({ choices }: { choices: CatalogChoices }) {
  const t = useTranslations('find');
  const locale = useLocale();
  const { store, known, carriers } = useFind();
  const need = useFindState((state) => state.need);
  const range = useFindState((state) => state.range);
  const verdict = useTranslations('verdict');
  const { meets, mayMeet, doesNot } = useDeferred(({ counts }) => counts);
  const names = useMemo(
    () => carriers.map(({ id, name }) => ({ id, name: localized(locale, name) })),
    [carriers, locale],
  );
  const catalog = useFindState((state) => state.catalog);
  const plans = useMemo(
    () => catalog?.plans.map(({ id, name, carrier }) => ({ id, name, carrier })),
    [catalog],
  );
  // A submit without scripts keeps the view that the page came with.
  const [keep] = useState(() => writeView({ ...store.getState().view, open: null, all: false }));
  return (
    <aside
      aria-label={t('need')}
      className="sticky top-14 z-30 border-b border-line bg-surface px-4 py-2 lg:z-10 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:overscroll-contain lg:border-r lg:border-b-0 lg:py-3 lg:pr-4 lg:pl-6 print:hidden"
    >
      <BottomSheet need={need} carriers={names} footer={verdict('counts', { meets, mayMeet, doesNot })}>
        <NeedForm
          need={need}
          onChange={store.setNeed}
          range={range}
          onRange={store.setRange}
          action={`/${locale}`}
          carriers={names}
          plans={plans}
          states={known.states}
          choices={choices}
          keep={keep}
        />
      </BottomSheet>
    </aside>
  );
}
