import { useTranslations } from 'next-intl';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { Select } from '@/components/ui';
import { carrierOf, planOf } from '@/lib/catalog/lookup';
import { centsToDecimal } from '@/lib/money';
import { curve, lineOf, type Segment, segmentAt, valuesOf } from '@/lib/series/curve';
import { movable, type Quantity, quantityAxis } from '@/lib/series/quantity-axis';
import { ChartFrame } from './chart-frame';
import type { ChartProps } from './chart-strip';
import { Legend } from './legend';
import { LineSample } from './line-sample';
import { looksOf } from './looks';
import { planName } from './plan-name';
import { SeriesTwin } from './series-twin';
import { UsageChart } from './usage-chart';
import { useFigures } from './use-figures';
import { capital, useQuantityWords } from './use-quantity-words';

/** Plans drawn beside the envelope: more lines than this are a tangle. */
const SINGLE = 3;
/** Stretches that a sentence can hold. */
const SAID = 4;

/** Total against one quantity, all others as in the need. */
export function UsageStrip({ rows, need, catalog, measure, locale, onNeed, ...frame }: ChartProps) {
  const t = useTranslations('charts');
  const { money } = useFigures();
  const quantities = useQuantityWords();
  const ids = { title: useId(), sentence: useId() };
  const [wanted, setWanted] = useState<Quantity>('data');
  const possible = useMemo(() => movable(need), [need]);
  const quantity = possible.includes(wanted) ? wanted : 'data';
  const asked = useDeferredValue(need);
  // The marker moves this very quantity: nothing but the other ones changes the curve.
  const key = JSON.stringify(quantityAxis(asked, quantity).at(quantityAxis(asked, quantity).low));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the need but for the quantity that is moved.
  const drawn = useMemo(() => {
    const axis = quantityAxis(asked, quantity);
    return curve(catalog.plans, axis, catalog.settings);
  }, [key, quantity, catalog, Math.ceil(quantityAxis(asked, quantity).high)]);
  const axis = quantityAxis(need, quantity);
  const rowOf = (id: string) => {
    const plan = planOf(catalog, id);
    return plan && { plan, carrier: carrierOf(catalog, plan.carrier) };
  };
  const nameOf = (id: string | null): string => {
    const row = id === null ? null : rowOf(id);
    return row ? planName(row, locale) : t('usage.noPlan');
  };
  const lines = useMemo(() => {
    const winners = [...new Set(drawn.segments.flatMap(({ planId }) => planId ?? []))];
    const single = rows.filter(({ plan }) => !winners.includes(plan.id)).slice(0, SINGLE);
    const values = valuesOf(drawn.axis);
    const plans = [...winners.flatMap((id) => planOf(catalog, id) ?? []), ...single.map(({ plan }) => plan)];
    return plans.slice(0, SINGLE + 4).map((plan) => ({
      plan,
      carrier: carrierOf(catalog, plan.carrier),
      points: lineOf(plan, drawn.axis, values, catalog.settings),
    }));
  }, [drawn, rows, catalog]);
  const looks = useMemo(() => looksOf(lines), [lines]);
  const range = ({ from, to }: Segment): string =>
    from === to
      ? quantities.value(quantity, from)
      : t('usage.range', { from: quantities.value(quantity, from), to: quantities.value(quantity, to) });
  const segments = drawn.segments.map((segment) =>
    t('usage.segment', { range: range(segment), plan: nameOf(segment.planId) }),
  );
  const here = segmentAt(drawn.segments, axis.now);
  const title = t('usage.title', { quantity: quantities.name(quantity, axis.country) });
  const words = {
    title,
    sentence: segments.slice(0, SAID).join(t('usage.join')),
    notes: [
      ...(segments.length > SAID ? [t('usage.more', { count: segments.length - SAID })] : []),
      t('usage.here', { value: quantities.value(quantity, axis.now), plan: nameOf(here?.planId ?? null) }),
      ...(measure === 'advertised' ? [t('allInNote')] : []),
    ],
  };
  const name = quantities.axis(quantity, axis.country, need.horizonDays !== null);
  const sheet = {
    file: `plansight-cost-by-${quantity}`,
    headers: [name, t('plan'), t('total')],
    rows: drawn.envelope.map(({ value, cents }) => [
      value,
      nameOf(segmentAt(drawn.segments, value)?.planId ?? null),
      cents === null ? null : centsToDecimal(cents),
    ]),
  };
  const legend = [
    { key: 'envelope', mark: <LineSample colour="var(--text)" bold />, name: t('usage.envelope') },
    ...lines.map(({ plan, carrier }) => ({
      key: plan.id,
      mark: <LineSample colour={looks.get(plan.id)?.colour ?? ''} dash={looks.get(plan.id)?.dash} />,
      name: planName({ plan, carrier }, locale),
    })),
  ];
  const controls = (
    <>
      {frame.controls}
      <Select
        label={t('usage.against')}
        inline
        value={quantity}
        options={possible.map((value) => ({
          value,
          label: capital(quantities.name(value, quantityAxis(need, value).country)),
        }))}
        onChange={(event) => setWanted(event.target.value as Quantity)}
      />
    </>
  );
  return (
    <ChartFrame
      {...frame}
      controls={controls}
      ids={ids}
      words={words}
      note={null}
      legend={<Legend entries={legend} />}
      sheet={sheet}
    >
      {frame.table ? (
        <SeriesTwin
          caption={title}
          headers={sheet.headers}
          rows={drawn.envelope.map(({ value, cents }) => ({
            key: String(value),
            cells: [
              quantities.value(quantity, value),
              nameOf(segmentAt(drawn.segments, value)?.planId ?? null),
              cents === null ? t('usage.noPlan') : money(cents),
            ],
          }))}
        />
      ) : (
        <UsageChart
          curve={drawn}
          lines={lines}
          looks={looks}
          locale={locale}
          labels={ids}
          now={axis.now}
          name={name}
          valueText={(value) => quantities.value(quantity, value)}
          winnerText={nameOf(here?.planId ?? null)}
          onValue={(value) => onNeed(axis.at(value))}
        />
      )}
    </ChartFrame>
  );
}
