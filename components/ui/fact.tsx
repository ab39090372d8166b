import { useFormatter, useTranslations } from 'next-intl';
import { Tip } from '@/components/ui/tip';
import { dataAmount } from '@/lib/facts/data-amount';
import type { Amount } from '@/lib/plan/plan';

const NOT_STATED = 'text-muted underline decoration-dotted underline-offset-4';

/**
 * An amount in its four states: unlimited, a number, not offered, not stated by the carrier. `quiet` makes no tab
 * stop of the explanation, for cells of long tables.
 */
export function Fact({ amount, unit, quiet }: { amount: Amount; unit?: string; quiet?: boolean }) {
  const t = useTranslations('facts');
  const format = useFormatter();
  if (amount === 'unlimited') return <span>{t('unlimited')}</span>;
  if (amount === 0) return <span className="text-muted">{t('notOffered')}</span>;
  if (amount !== null) {
    const shownAmount = unit === 'GB' ? dataAmount(amount) : { amount, unit };
    return (
      <span className="whitespace-nowrap tabular-nums">
        {format.number(shownAmount.amount, { maximumFractionDigits: 6 })}
        {shownAmount.unit && <span className="text-[0.85em] text-muted"> {shownAmount.unit}</span>}
      </span>
    );
  }
  return <NotStated quiet={quiet} />;
}

/** "Not stated", with the reason: for a yes-or-no fact, a date or a name that the carrier's page does not give. */
export function NotStated({ quiet }: { quiet?: boolean }) {
  const t = useTranslations('facts');
  if (quiet) {
    return (
      <span data-tip={t('notStatedWhy')} className={`cursor-help ${NOT_STATED}`}>
        {t('notStated')}
      </span>
    );
  }
  return (
    <Tip text={t('notStatedWhy')} className={NOT_STATED}>
      {t('notStated')}
    </Tip>
  );
}
