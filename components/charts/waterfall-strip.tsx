import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import type { CostSettings } from '@/lib/cost/result';
import { centsToDecimal } from '@/lib/money';
import type { ChartRow } from '@/lib/series/bars';
import { taxRange } from '@/lib/series/tax-range';
import { type WaterfallStep, waterfall } from '@/lib/series/waterfall';
import { ChartFrame } from './chart-frame';
import { planName } from './plan-name';
import { SeriesTwin } from './series-twin';
import { useFigures } from './use-figures';
import { WaterfallChart } from './waterfall-chart';

/** One plan's bill from the advertised price to what is paid. */
export function WaterfallStrip({
  row,
  settings,
  locale,
}: {
  row: ChartRow;
  settings: CostSettings;
  locale: string;
}) {
  const t = useTranslations('charts');
  const { money } = useFigures();
  const [table, setTable] = useState(false);
  const ids = { title: useId(), sentence: useId() };
  const steps = useMemo(() => waterfall(row.quote), [row]);
  const taxes = useMemo(() => taxRange(row.quote, settings), [row, settings]);
  const nameOf = (step: WaterfallStep, at: number): string => {
    if (step.kind === 'total') return t('waterfall.paid');
    return at === 0 ? t('waterfall.advertised') : t(`parts.${step.kind}`);
  };
  const { totalCents } = row.quote;
  const first = steps[0];
  const extra = first && first.kind !== 'total' ? totalCents - first.cents : 0;
  const words = {
    title: t('waterfall.title', { plan: planName(row, locale) }),
    sentence:
      first && first.kind !== 'total'
        ? t('waterfall.sentence', {
            advertised: money(first.cents),
            more: extra > 0 ? 'yes' : extra < 0 ? 'less' : 'no',
            extra: money(Math.abs(extra)),
            total: money(totalCents),
          })
        : t('waterfall.sentencePlain', { total: money(totalCents) }),
    notes: taxes ? [t('waterfall.taxes', { low: money(taxes.lowCents), high: money(taxes.highCents) })] : [],
  };
  const headers = [t('waterfall.step'), t('waterfall.amount'), t('waterfall.sum')];
  const sheet = {
    file: `plansight-bill-${row.plan.id}`,
    headers,
    rows: steps.map((step, at) => [
      nameOf(step, at),
      centsToDecimal(step.cents),
      centsToDecimal(step.toCents),
    ]),
  };
  return (
    <ChartFrame
      ids={ids}
      words={words}
      controls={null}
      legend={null}
      table={table}
      onTable={setTable}
      note={null}
      sheet={sheet}
    >
      {table ? (
        <SeriesTwin
          caption={words.title}
          headers={headers}
          rows={steps.map((step, at) => ({
            key: step.kind,
            cells: [nameOf(step, at), money(step.cents), money(step.toCents)],
          }))}
        />
      ) : (
        <WaterfallChart steps={steps} nameOf={nameOf} labels={ids} />
      )}
    </ChartFrame>
  );
}
