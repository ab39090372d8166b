import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui';
import type { Bars } from '@/lib/series/bars';
import { planName } from './plan-name';
import { TwinTable } from './twin-table';

interface Props {
  data: Bars;
  locale: string;
  title: string;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}

/** The bars as a table: every part to the cent, and the totals of the plan table. */
export function BarsTwin({ data, locale, title, selectedId, onSelect }: Props) {
  const t = useTranslations('charts');
  const names = [t('total'), ...data.kinds.map((kind) => t(`parts.${kind}`)), t('monthly'), t('due')];
  return (
    <TwinTable
      caption={title}
      planHeader={t('plan')}
      headers={names.map((name) => ({ name, numeric: true }))}
      selectedId={selectedId}
      onSelect={onSelect}
      rows={data.bars.map(({ id, row, parts, totalCents }) => ({
        id,
        name: planName(row, locale),
        cells: [
          <Money key="total" cents={totalCents} className="font-semibold" />,
          ...data.kinds.map((kind) => (
            <Money key={kind} cents={parts[kind]} className={parts[kind] === 0 ? 'text-muted' : ''} />
          )),
          <Money key="monthly" cents={row.quote.monthlyCents} />,
          <Money key="due" cents={row.quote.dueAtStartCents} />,
        ],
      }))}
    />
  );
}
