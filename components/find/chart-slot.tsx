'use client';

import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { ChartSkeleton, LazyChart } from '@/components/charts';
import { useNeedWords } from '@/components/need';
import { useDebouncedValue } from '@/components/ui';
import { localized } from '@/lib/localized';
import { unfolding } from '@/lib/results/fold';
import { MAX_BARS } from '@/lib/series/bars';
import { CHART_KINDS, type ChartKind, type Shown } from '@/lib/table/view-params';
import { useDeferred, useDeferredNeed, useFind, useFindState } from './providers';

/** Nothing of the charts is fetched before a tab with one is opened. */
const ChartPanels = dynamic(() => import('@/components/charts/chart-panels'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** A drawing takes longer than a frame: it follows a slider when the hand pauses. */
const REDRAW_AFTER_MS = 100;

/** Bars are of the first rows, and plans that may meet the need come last; usage and map are of plans that meet it. */
const drawsMayMeet = (kind: ChartKind, rowCount: number): boolean =>
  ['scatter', 'axis', 'time'].includes(kind) || (kind === 'bars' && rowCount < MAX_BARS);

/** The charts of a tab: its own, or all of them, a chart that an older link names first. */
function kindsOf(shown: Exclude<Shown, 'list'>): readonly ChartKind[] {
  if (shown === 'all') return CHART_KINDS;
  if (shown === 'bars' || shown === 'axis') return [shown, ...CHART_KINDS.filter((kind) => kind !== shown)];
  return [shown];
}

/** The charts of the open tab. */
export function ChartSlot({ shown }: { shown: Exclude<Shown, 'list'> }) {
  const t = useTranslations('find');
  const locale = useLocale();
  const { store, carriers } = useFind();
  const deferred = useDeferred((model) => model);
  const deferredNeed = useDeferredNeed();
  const { model, need } = useDebouncedValue(
    useMemo(() => ({ model: deferred, need: deferredNeed }), [deferred, deferredNeed]),
    REDRAW_AFTER_MS,
  );
  const priceBasis = useFindState((state) => state.view.price);
  const picked = useFindState((state) => state.view.picked);
  const selectedId = useFindState((state) => state.view.open);
  // In the list the plan that was chosen here is found open, so it must not be folded away.
  const select = useCallback(
    (open: string | null) => {
      const { view, immediate } = store.getState();
      store.setView({ open, ...(open === null ? {} : unfolding(immediate.viewModel, view, open)) });
    },
    [store],
  );
  const names = useMemo(
    () => carriers.map(({ id, name }) => ({ id, name: localized(locale, name) })),
    [carriers, locale],
  );
  const needWords = useNeedWords(need, names).join(' · ');
  const rows = model.quoted;
  const kinds = kindsOf(shown);
  return (
    <div className="flex flex-col gap-8 pt-2">
      <p className="hidden rounded-md border border-line px-4 py-6 text-muted noscript:block">
        {t('chartsNeedScripts')}
      </p>
      {kinds.map((kind) => (
        <div key={kind} data-chart={kind} className="noscript:hidden">
          <LazyChart>
            {rows && model.narrowed ? (
              <ChartPanels
                rows={rows}
                mayMeet={drawsMayMeet(kind, rows.length) ? (model.mayQuoted ?? undefined) : undefined}
                need={need}
                catalog={model.narrowed}
                measure={priceBasis}
                picked={picked}
                onNeed={store.setNeed}
                selectedId={selectedId}
                onSelect={select}
                kind={kind}
                needWords={needWords}
              />
            ) : (
              <ChartSkeleton />
            )}
          </LazyChart>
        </div>
      ))}
    </div>
  );
}
