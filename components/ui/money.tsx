import { useLocale } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { formatUsd } from '@/components/ui/format-usd';

/** An exact amount of cents as dollars in the reader's notation; negative amounts carry a real minus. */
export function Money({ cents, className }: { cents: number; className?: string }) {
  const locale = useLocale();
  return (
    <data value={cents} className={classNames('whitespace-nowrap tabular-nums', className)}>
      {formatUsd(cents, locale)}
    </data>
  );
}
