import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Monogram } from '@/components/receipt';
import { type NamedPlan, planTitleParts } from '@/lib/catalog/plan-title';

/** More are not looked through: a longer text says it better. */
const SHOWN = 20;

export interface PlanMatch extends NamedPlan {
  plan: { id: string; name: string; carrier: string };
  href: string;
}

/** The plans that a text may mean, each a link; or that there is none. */
export function PlanMatches({ text, matches }: { text: string; matches: readonly PlanMatch[] }) {
  const t = useTranslations('planSearch');
  const locale = useLocale();
  if (matches.length === 0)
    return (
      <p role="status" className="text-muted">
        {t('none', { text })}
      </p>
    );
  return (
    <section aria-labelledby="matches" data-matches={matches.length}>
      <h2 id="matches" className="text-base font-semibold">
        {t('which', { text, count: matches.length })}
      </h2>
      <ul className="mt-1 max-w-2xl divide-y border-y">
        {matches.slice(0, SHOWN).map((one) => {
          const { brand, rest } = planTitleParts(one, locale);
          return (
            <li key={one.plan.id}>
              <Link
                href={one.href}
                prefetch={false}
                className="flex min-h-11 items-center gap-2.5 py-1.5 hover:bg-sunken"
              >
                <Monogram carrier={one.plan.carrier} size="sm" />
                <span>
                  <strong className="font-semibold">{brand}</strong>
                  {rest}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {matches.length > SHOWN && (
        <p className="mt-1 text-sm text-muted">{t('more', { count: matches.length - SHOWN })}</p>
      )}
    </section>
  );
}
