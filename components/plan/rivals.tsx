import { useTranslations } from 'next-intl';
import { Ruler, useReceiptWords } from '@/components/receipt';
import { Link, Monogram, TextLink } from '@/components/ui';
import { planTitleParts } from '@/lib/catalog/plan-title';
import { rulerUse } from '@/lib/facts/ruler';
import type { Need } from '@/lib/need/need';
import { needQuery } from '@/lib/need/url';
import type { PlanFacts } from '@/lib/plan/plan';
import type { Rival } from '@/lib/results/rivals';
import { useFactLabels } from './use-fact-labels';

/** Plans of other carriers at a near price, each a link that keeps what was asked. */
export function Rivals({
  plan: own,
  rivals,
  need,
  query,
}: {
  plan: Pick<PlanFacts, 'id'>;
  rivals: readonly Rival[];
  need: Need;
  query: string;
}) {
  const t = useTranslations('planPage');
  const { locale, t: plan, list } = useFactLabels();
  const words = useReceiptWords();
  if (rivals.length === 0) return null;
  const ids = [own.id, ...rivals.map(({ row }) => row.plan.id)];
  const networks = (names: readonly ('att' | 'tmobile' | 'verizon' | 'uscellular' | 'boost')[]) =>
    names.length === 0
      ? words.t('networkNotStated')
      : list(names.map((name) => plan(`words.network.${name}`)));
  const difference = (cents: number | null) => {
    if (cents === null) return null;
    if (cents === 0) return t('samePrice');
    return t(cents > 0 ? 'dearerBy' : 'cheaperBy', { amount: words.money(Math.abs(cents)) });
  };
  return (
    <section aria-labelledby="rivals" className="flex flex-col gap-2">
      <h2 id="rivals" className="text-lg font-semibold">
        {t(rivals[0]?.moreCents === null ? 'rivalsFitting' : 'rivals')}
      </h2>
      <ul className="divide-y border-y">
        {rivals.map(({ row, sameNetwork, moreCents }) => {
          const { plan: other, carrier, quote } = row;
          const { brand, rest } = planTitleParts({ carrier, plan: other }, locale);
          return (
            <li key={other.id} data-rival={other.id}>
              <Link
                href={`/${locale}/plans/${other.id}${query && `?${query}`}`}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-3 hover:bg-sunken sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_auto]"
              >
                <span className="flex min-w-0 items-center gap-2.5">
                  <Monogram carrier={carrier.id} size="sm" />
                  <span className="min-w-0">
                    <span className="block">
                      <strong className="font-semibold">{brand}</strong>
                      {rest}
                    </span>
                    <span className="block text-sm text-muted">
                      {networks(other.networks)}
                      {sameNetwork && ` · ${t('sameNetwork')}`}
                    </span>
                  </span>
                </span>
                <span className="col-span-2 row-start-2 block sm:col-span-1 sm:col-start-2 sm:row-start-1">
                  <Ruler plan={other} use={rulerUse(need, other)} />
                </span>
                <span className="text-right tabular-nums">
                  <span className="block font-semibold">{words.money(quote.totalCents)}</span>
                  <span className="block text-sm text-muted">{difference(moreCents)}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      <p className="print:hidden">
        <TextLink href={`/${locale}/compare?${needQuery(need, [['plans', ids.join(',')]])}`}>
          {t('compareRivals', { count: ids.length })}
        </TextLink>
      </p>
    </section>
  );
}
