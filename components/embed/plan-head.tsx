import { useLocale } from 'next-intl';
import { useReceiptWords } from '@/components/receipt';
import { Monogram } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { type NamedPlan, planTitle } from '@/lib/catalog/plan-title';
import type { Need } from '@/lib/need/need';

/** A plan's name as a link to its page, with its carrier's mark. */
export function PlanHead({ named, carrierId, href }: { named: NamedPlan; carrierId: string; href: string }) {
  const locale = useLocale();
  return (
    <h1 className="flex items-center gap-2.5 text-lg leading-6 font-semibold">
      <Monogram carrier={carrierId} />
      <a
        href={withBase(href)}
        target="_blank"
        rel="noopener"
        className="min-w-0 text-balance underline decoration-line-strong underline-offset-4 hover:decoration-text"
      >
        {planTitle(named, locale)}
      </a>
    </h1>
  );
}

/** What a bill in a frame is for: the period. */
export function BillHead({ need }: { need: Need }) {
  const words = useReceiptWords();
  return (
    <h2 className="text-sm font-semibold text-accent-strong">
      {words.t('bill', { period: words.period(need) })}
    </h2>
  );
}
