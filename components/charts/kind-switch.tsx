import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui';
import { CHART_KINDS, type ChartKind } from '@/lib/table/view-params';

/** A chart that is drawn; `off` folds the strip, which is the page's affair. */
export type DrawnKind = Exclude<ChartKind, 'off'>;
const DRAWN = CHART_KINDS.filter((kind) => kind !== 'off');

/** Chooses between the charts. */
export function KindSwitch({ kind, onKind }: { kind: DrawnKind; onKind: (kind: DrawnKind) => void }) {
  const t = useTranslations('charts');
  return (
    <Select
      label={t('kind')}
      inline
      className="max-w-none"
      value={kind}
      options={DRAWN.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      onChange={(event) => onKind(event.target.value as DrawnKind)}
    />
  );
}
