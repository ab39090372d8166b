import { useLocale, useTranslations } from 'next-intl';
import { FactLabel, FactValueView } from '@/components/plan';
import { Disclosure } from '@/components/ui';
import { planTitle } from '@/lib/catalog/plan-title';
import type { CompareRow } from '@/lib/facts/compare';
import type { ComparePlan } from './compare-plan';

/** What all plans say alike: once each, folded behind its number. */
export function SameRows({ rows }: { rows: readonly CompareRow[] }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Disclosure
      data-same={rows.length}
      summary={t('same', { count: rows.length })}
      className="border-b *:[summary]:min-h-11"
    >
      <dl className="mb-4 divide-y">
        {rows.map(({ key, values: [value] }) => (
          <div
            key={key}
            className="grid grid-cols-[minmax(0,10rem)_minmax(0,1fr)] gap-4 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <dt className="text-sm text-muted">
              <FactLabel fact={key} locale={locale} />
            </dt>
            <dd className="min-w-0 wrap-anywhere">{value && <FactValueView value={value} compact />}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

/** What the catalog notes about each plan, folded, last. */
export function Notes({ row, plans }: { row: CompareRow | undefined; plans: readonly ComparePlan[] }) {
  const t = useTranslations('compare');
  const locale = useLocale();
  if (!row) return null;
  return (
    <Disclosure summary={t('notes')} className="border-b *:[summary]:min-h-11">
      <dl className="mb-4 flex max-w-4xl flex-col gap-4">
        {plans.map(({ plan, carrier }, index) => {
          const value = row.values[index];
          return (
            <div key={plan.id}>
              <dt className="font-semibold">{planTitle({ plan, carrier }, locale)}</dt>
              <dd className="text-pretty">{value && <FactValueView value={value} compact />}</dd>
            </div>
          );
        })}
      </dl>
    </Disclosure>
  );
}
