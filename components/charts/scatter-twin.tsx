import { useTranslations } from 'next-intl';
import { Fact, Money } from '@/components/ui';
import type { Scatter } from '@/lib/series/scatter';
import { planName } from './plan-name';
import { TwinTable } from './twin-table';
import { useNetworkNames } from './use-network-names';

interface Props {
  data: Scatter;
  locale: string;
  title: string;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** The points as a table, from the cheapest. */
export function ScatterTwin({ data, locale, title, selectedId, onSelect }: Props) {
  const t = useTranslations('charts');
  const networkNames = useNetworkNames();
  return (
    <TwinTable
      caption={title}
      planHeader={t('plan')}
      headers={[
        { name: t('total'), numeric: true },
        { name: t('monthly'), numeric: true },
        { name: t('highSpeed'), numeric: true },
        { name: t('network'), numeric: false },
      ]}
      selectedId={selectedId}
      onSelect={onSelect}
      rows={data.points.map(({ id, row }) => ({
        id,
        name: planName(row, locale),
        cells: [
          <Money key="total" cents={row.quote.totalCents} className="font-semibold" />,
          <Money key="monthly" cents={row.quote.monthlyCents} />,
          <Fact key="data" amount={row.plan.data.highSpeedGB} unit="GB" quiet />,
          networkNames(row.plan.networks),
        ],
      }))}
    />
  );
}
