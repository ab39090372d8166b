import { useEffect, useState } from 'react';
import { useFormatters } from '@/components/formatters';
import { useFactLabels } from '@/components/plan';
import { Fact } from '@/components/ui';
import { presetEffects } from '@/lib/admin/preset-effects';
import { withBase } from '@/lib/base-path';
import type { CatalogView } from '@/lib/catalog/catalog';
import type { PlanDocument } from '@/lib/plan/plan';
import { listPrice } from '@/lib/series/price-history';
import { PresetEffects } from '../preset-effects';
import type { FieldLabels } from '../use-field-labels';

/** The catalog as the public sees it, fetched once. */
export function useCatalog(href: string): CatalogView | null {
  const [catalog, setCatalog] = useState<CatalogView | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetch(withBase(href), { signal: stop.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then(setCatalog, () => {});
    return () => stop.abort();
  }, [href]);
  return catalog;
}

/** The plan as a public card, and what it costs and where it stands in the ready-made needs, before and after. */
export function Preview({
  plan,
  brand,
  catalog,
  labels,
}: {
  plan: PlanDocument;
  brand: string;
  catalog: CatalogView | null;
  labels: FieldLabels;
}) {
  const { period } = useFactLabels();
  const { money } = useFormatters();
  const price = listPrice(plan);
  return (
    <div className="flex flex-col gap-4">
      <article aria-label={labels.t('card')} className="max-w-sm rounded-md border bg-raised p-4">
        <h3 className="leading-5 font-semibold">{plan.name}</h3>
        <p className="text-sm text-muted">
          {brand} · <Fact amount={plan.data.highSpeedGB} unit="GB" quiet />
        </p>
        {price && (
          <p className="mt-2">
            <span className="text-xl font-semibold tabular-nums">{money(price.cents)}</span>{' '}
            <span className="text-sm text-muted">{period(price.period)}</span>
          </p>
        )}
        <dl className="mt-2 grid grid-cols-3 gap-2 text-sm">
          {(
            [
              ['voice', plan.voice.includedMinutes, labels.t('minutes')],
              ['sms', plan.sms.includedMessages, ''],
              ['hotspot', plan.hotspot.includedGB, 'GB'],
            ] as const
          ).map(([key, amount, unit]) => (
            <div key={key}>
              <dt className="text-xs text-muted">{labels.field(key)}</dt>
              <dd>
                <Fact amount={amount} unit={unit} quiet />
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-xs text-muted">{labels.t('verifiedOn', { day: plan.verifiedAt })}</p>
      </article>
      {catalog ? (
        <PresetEffects effects={presetEffects(catalog.plans, plan, catalog.settings)} />
      ) : (
        <p className="text-sm text-muted">{labels.t('pricing')}</p>
      )}
    </div>
  );
}
