import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { Segmented } from '@/components/ui';
import { centsToDecimal } from '@/lib/money';
import { rowsOverTime, type Timeline, timeline } from '@/lib/series/timeline';
import { ChartFrame } from './chart-frame';
import type { RowChartProps } from './chart-strip';
import { Legend } from './legend';
import { LineSample } from './line-sample';
import { looksOf } from './looks';
import { planName } from './plan-name';
import { SeriesTwin } from './series-twin';
import { type OverTime, TimeChart } from './time-chart';
import { useFigures } from './use-figures';
import { capital } from './use-quantity-words';

const KINDS = ['cumulative', 'monthly'] as const satisfies readonly OverTime[];
/** Crossings that a sentence can hold. */
const SAID = 3;

function useTimeWords(data: Timeline, locale: string) {
  const t = useTranslations('charts.time');
  const { money } = useFigures();
  const name = (id: string) => {
    const line = data.lines.find((one) => one.id === id);
    return line ? planName(line.row, locale) : id;
  };
  const title = t('title', { months: data.months });
  const first = data.lines[0];
  if (!first) return { title, sentence: t('none'), notes: [] };
  const said = data.crossings
    .slice(0, SAID)
    .map(({ month, dearer, than }) => t('crossing', { month, dearer: name(dearer), than: name(than) }));
  const more = data.crossings.length - said.length;
  const still = t('still', { plan: name(first.id), total: money(first.row.quote.totalCents) });
  return {
    title,
    sentence: said.length > 0 ? capital(t('crossings', { list: said.join(t('join')) })) : still,
    notes: more > 0 ? [t('more', { count: more })] : [],
  };
}

/** What plans cost month by month: first bills, introductory prices and their end, blocks paid ahead. */
export function TimeStrip({
  rows,
  need,
  locale,
  picked,
  selectedId: _,
  onSelect: __,
  ...frame
}: RowChartProps) {
  const t = useTranslations('charts');
  const { money } = useFigures();
  const [kind, setKind] = useState<OverTime>('cumulative');
  const ids = { title: useId(), sentence: useId(), kind: useId() };
  const data = useMemo(() => timeline(rowsOverTime(rows, picked)), [rows, picked]);
  const looks = useMemo(() => looksOf(data.lines.map(({ row }) => row)), [data]);
  const words = useTimeWords(data, locale);
  const months = Array.from({ length: data.months }, (_, at) => at);
  const names = data.lines.map(({ row }) => planName(row, locale));
  const stay = need.horizonDays !== null;
  const monthName = (at: number) => (stay ? t('time.stay') : t('time.month', { month: at + 1 }));
  const headers = [stay ? t('time.stay') : t('time.months'), ...names];
  const sheet = {
    file: `plansight-${kind}`,
    headers,
    rows: months.map((at) => [
      monthName(at),
      ...data.lines.map((line) => centsToDecimal(line[kind][at] ?? 0)),
    ]),
  };
  const legend = data.lines.map((line) => {
    const { colour = '', dash } = looks.get(line.id) ?? {};
    return {
      key: line.id,
      mark: <LineSample colour={colour} dash={dash} />,
      name: planName(line.row, locale),
    };
  });
  const controls = (
    <>
      {frame.controls}
      <Segmented
        label={t('time.kind')}
        hideLabel
        name={ids.kind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`time.kinds.${value}`) }))}
        onChange={setKind}
      />
    </>
  );
  return (
    <ChartFrame
      {...frame}
      controls={controls}
      ids={ids}
      words={words}
      note={t('time.which', { ticked: picked.length > 1 ? 'yes' : 'no' })}
      legend={<Legend entries={legend} />}
      sheet={sheet}
    >
      {frame.table ? (
        <SeriesTwin
          caption={words.title}
          headers={headers}
          rows={months.map((at) => ({
            key: String(at),
            cells: [monthName(at), ...data.lines.map((line) => money(line[kind][at] ?? 0))],
          }))}
        />
      ) : (
        <TimeChart data={data} kind={kind} looks={looks} labels={ids} locale={locale} monthName={monthName} />
      )}
    </ChartFrame>
  );
}
