import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui';
import { CHART_KINDS } from '@/lib/table/view-params';
import type { DrawnKind } from './frame/panel-props';

const DRAWN_KINDS = CHART_KINDS.filter((kind) => kind !== 'off');

/** Chooses between the charts. */
export function ChartKindSelect({ kind, onKind }: { kind: DrawnKind; onKind: (kind: DrawnKind) => void }) {
  const t = useTranslations('charts');
  return (
    <Select
      label={t('kind')}
      inline
      className="max-w-none"
      value={kind}
      options={DRAWN_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      onChange={(event) => onKind(event.target.value as DrawnKind)}
    />
  );
}
