import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { factsOf, sourcesOf } from '@/lib/facts/facts';
import { splitFacts } from '@/lib/facts/stated';
import { localized } from '@/lib/localized';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { FactSection } from './fact-section';
import { UnstatedFacts } from './unstated-facts';
import { useFactLabels } from './use-fact-labels';

/** What a plan states, folded by group; what it does not, in one line; `children` are folded parts of their own. */
export function PlanFactsView({
  plan,
  carrier,
  children,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  children?: ReactNode;
}) {
  const { locale } = useFactLabels();
  const t = useTranslations('planPage');
  const { stated, unstated } = splitFacts(factsOf(plan, carrier));
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="pb-2 text-lg font-semibold">
        {t('facts')}
      </h2>
      {children}
      {stated.map((group) => (
        <FactSection
          key={group.key}
          group={group}
          own={sourcesOf(plan, group.key)}
          sources={plan.sources}
          locale={locale}
          planId={plan.id}
          carrier={carrier}
        />
      ))}
      <UnstatedFacts unstated={unstated} plan={`${localized(locale, carrier.name)} ${plan.name}`} />
    </section>
  );
}
