import type { Formatters } from '@/components/formatters';
import { freshHref, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { localized } from '@/lib/localized';
import type { FoldedPlan } from '@/lib/results/fold';
import type { PlanRowData } from '@/lib/results/price-catalog';

/** The folded plans in words: by their data where that tells them apart, else by their names. */
export function foldedNames(folded: readonly FoldedPlan[], formatters: Formatters): string {
  const amounts = folded.map(({ highSpeedGB }) => highSpeedGB);
  const numbers = amounts.filter((amount) => typeof amount === 'number' && amount > 0) as number[];
  if (numbers.length < folded.length || new Set(numbers).size < folded.length)
    return formatters.list(folded.map(({ name }) => name));
  return formatters.list(
    numbers
      .toSorted((a, b) => a - b)
      .map((amount) => {
        const { text, unit } = formatters.amount(amount, 'GB');
        return `${text} ${unit}`;
      }),
  );
}

/** Lists what is folded under a plan, or folds it again; a link, so that it works before scripts. */
export function FoldLink({
  row: { plan, carrier },
  folded,
  open,
  hrefOf,
  formatters,
  onToggle,
}: {
  row: PlanRowData;
  folded: readonly FoldedPlan[];
  open: boolean;
  hrefOf: (id: string) => string;
  formatters: Formatters;
  onToggle: (id: string) => void;
}) {
  const text = formatters.t(open ? 'also.hide' : 'also.show', { plans: foldedNames(folded, formatters) });
  return (
    <a
      href={withBase(hrefOf(plan.id))}
      rel="nofollow"
      {...freshHref(() => hrefOf(plan.id))}
      aria-expanded={open}
      aria-label={formatters.t('also.named', {
        carrier: localized(formatters.locale, carrier.name),
        plan: plan.name,
        text,
      })}
      onClick={onPlainClick(() => onToggle(plan.id))}
      className="relative z-[1] text-accent hover:underline"
    >
      {text}
    </a>
  );
}
