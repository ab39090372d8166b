import { useLocale } from 'next-intl';
import { Link, Monogram } from '@/components/ui';

import { type NamedPlan, planTitleParts } from '@/lib/catalog/plan-title';

export interface PlanLink extends NamedPlan {
  plan: { id: string; name: string; carrier: string };
  href: string;
}

/** Plans by carrier and name, each a link. */
export function PlanLinks({ plans }: { plans: readonly PlanLink[] }) {
  const locale = useLocale();
  return (
    <ul className="divide-y border-y">
      {plans.map((one) => {
        const { brand, rest } = planTitleParts(one, locale);
        return (
          <li key={one.plan.id}>
            <Link href={one.href} className="flex min-h-11 items-center gap-2.5 py-1.5 hover:bg-sunken">
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
  );
}
