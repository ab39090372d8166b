import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { CostSettings } from '@/lib/cost/result';
import type { ChartRow } from '@/lib/series/bars';
import type { ChartData } from '@/lib/series/chart-data';
import { taxRange } from '@/lib/series/tax-range';
import { type WaterfallStep, waterfall } from '@/lib/series/waterfall';
import { ChartPanel } from '../frame/chart-panel';
import { useCertainty } from '../frame/use-certainty';
import { useChartFormatters } from '../frame/use-chart-formatters';
import { WaterfallChart } from './chart';

/** One plan's bill from the advertised price to what is paid. */
export function WaterfallPanel({ row, settings }: { row: ChartRow; settings: CostSettings }) {
  const t = useTranslations('charts');
  const { money } = useChartFormatters();
  const certainty = useCertainty();
  const steps = useMemo(() => waterfall(row.quote), [row]);
  const taxes = useMemo(() => taxRange(row.quote, settings), [row, settings]);
  const nameOf = ({ kind }: WaterfallStep, index: number): string => {
    if (kind === 'total') return t('waterfall.paid');
    return index === 0 ? t('waterfall.advertised') : t(`parts.${kind}`);
  };
  const data: ChartData = {
    file: `plansight-bill-${row.plan.id}`,
    columns: [
      { type: 'text', label: t('waterfall.step') },
      { type: 'money', label: t('waterfall.amount') },
      { type: 'money', label: t('waterfall.sum') },
    ],
    rows: steps.map((step, index) => ({
      id: step.kind,
      values: [nameOf(step, index), step.cents, step.toCents],
    })),
  };
  const sentence = (): string => {
    const { totalCents } = row.quote;
    const [first] = steps;
    if (!first || first.kind === 'total')
      return t('waterfall.sentencePlain', { total: certainty.total(money(totalCents), row.quote.totalIs) });
    const extra = totalCents - first.cents;
    return t('waterfall.sentence', {
      advertised: money(first.cents),
      more: extra > 0 ? 'yes' : extra < 0 ? 'less' : 'no',
      extra: money(Math.abs(extra)),
      total: certainty.total(money(totalCents), row.quote.totalIs),
    });
  };
  const messages = {
    title: t('waterfall.title', { plan: certainty.named(row) }),
    sentence: sentence(),
    notes: [
      certainty.leftOut(row.quote.asks),
      taxes && t('waterfall.taxes', { low: money(taxes.lowCents), high: money(taxes.highCents) }),
    ].filter((note) => note !== null),
  };
  return (
    <ChartPanel messages={messages} data={data}>
      {(labels) => <WaterfallChart steps={steps} data={data} labels={labels} />}
    </ChartPanel>
  );
}
