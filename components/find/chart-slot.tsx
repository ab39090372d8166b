'use client';

import { ChevronDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo } from 'react';
import { ChartSkeleton, LazyChart } from '@/components/charts';
import { classNames, useDebouncedValue } from '@/components/ui';
import { MAX_BARS } from '@/lib/series/bars';
import type { ChartKind } from '@/lib/table/view-params';
import { useDeferred, useDeferredNeed, useFind, useFindState } from './providers';

const ChartPanels = dynamic(() => import('@/components/charts/chart-panels'), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** A drawing takes longer than a frame: it follows a slider when the hand pauses. */
const REDRAW_AFTER_MS = 100;
const FOLDED = 'plansight-charts-folded';

/** Bars are of the first rows, and plans that may meet the need come last; usage and map are of plans that meet it. */
const drawsMayMeet = (kind: ChartKind, rowCount: number): boolean =>
  ['scatter', 'axis', 'time'].includes(kind) || (kind === 'bars' && rowCount < MAX_BARS);

/** Where the charts go: their code is fetched when the place comes near, and folded away they are not drawn. */
export function ChartSlot() {
  const t = useTranslations('find');
  const { store } = useFind();
  const deferred = useDeferred((model) => model);
  const deferredNeed = useDeferredNeed();
  const { model, need } = useDebouncedValue(
    useMemo(() => ({ model: deferred, need: deferredNeed }), [deferred, deferredNeed]),
    REDRAW_AFTER_MS,
  );
  const priceBasis = useFindState((state) => state.view.price);
  const picked = useFindState((state) => state.view.picked);
  const kind = useFindState((state) => state.view.chart);
  const selectedId = useFindState((state) => state.view.open);

  useEffect(() => {
    const { view } = store.getState();
    if (localStorage.getItem(FOLDED) === '1' && view.chart === 'bars') store.setView({ chart: 'off' });
  }, [store]);

  const select = useCallback((open: string | null) => store.setView({ open }), [store]);
  const choose = useCallback((chart: ChartKind) => store.setView({ chart }), [store]);
  const folded = kind === 'off';
  const rows = model.quoted;
  const fold = () => {
    localStorage.setItem(FOLDED, folded ? '0' : '1');
    store.setView({ chart: folded ? 'bars' : 'off' });
  };
  return (
    <section aria-labelledby="charts" className="noscript:hidden">
      <div className="flex items-center justify-between">
        <h2 id="charts" className="text-sm font-semibold">
          {t('charts')}
        </h2>
        <button
          type="button"
          aria-expanded={!folded}
          onClick={fold}
          className="flex min-h-8 items-center gap-1 rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-text print:hidden"
        >
          {t(folded ? 'unfoldCharts' : 'foldCharts')}
          <ChevronDown aria-hidden="true" className={classNames('size-4', !folded && 'rotate-180')} />
        </button>
      </div>
      {!folded && (
        <div className="pt-1">
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
                onKind={choose}
              />
            ) : (
              <ChartSkeleton />
            )}
          </LazyChart>
        </div>
      )}
    </section>
  );
}
