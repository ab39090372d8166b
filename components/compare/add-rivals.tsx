import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useReceiptWords } from '@/components/receipt';
import { Link, LinkButton, Monogram } from '@/components/ui';
import { planTitleParts } from '@/lib/catalog/plan-title';
import type { Rival } from '@/lib/results/rivals';

/** Plans of other carriers at a near price, to put beside the one that was chosen. */
export function AddRivals({
  rivals,
  hrefOf,
}: {
  rivals: readonly Rival[];
  /** Leads to the comparison with these plans added. */
  hrefOf: (ids: readonly string[]) => string;
}) {
  const t = useTranslations('compare');
  const words = useReceiptWords();
  const locale = useLocale();
  if (rivals.length === 0) return null;
  return (
    <section aria-labelledby="rivals" className="flex flex-col gap-3">
      <h2 id="rivals" className="text-lg font-semibold">
        {t('rivals')}
      </h2>
      <ul className="grid gap-2 sm:grid-cols-3">
        {rivals.map(({ row: { plan, carrier, quote } }) => {
          const { brand, rest } = planTitleParts({ carrier, plan }, locale);
          return (
            <li key={plan.id} data-rival={plan.id}>
              <Link
                href={hrefOf([plan.id])}
                className="flex h-full items-center gap-2.5 rounded-md border bg-raised px-3 py-2.5 hover:bg-sunken"
              >
                <Monogram carrier={carrier.id} size="sm" />
                <span className="min-w-0 flex-1">
                  <strong className="font-semibold">{brand}</strong>
                  {rest}
                  <span className="block text-sm text-muted tabular-nums">
                    {words.total(quote.totalCents, quote.totalIs)}
                  </span>
                </span>
                <Plus aria-hidden className="size-4 shrink-0 text-muted" />
              </Link>
            </li>
          );
        })}
      </ul>
      <LinkButton
        href={hrefOf(rivals.map(({ row }) => row.plan.id))}
        variant="primary"
        className="self-start"
      >
        {t('addRivals', { count: rivals.length })}
      </LinkButton>
    </section>
  );
}
