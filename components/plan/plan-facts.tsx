import { factsOf, sourcesOf } from '@/lib/facts/facts';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { FactSection } from './fact-section';
import { useFactLabels } from './use-fact-labels';

/** Every fact of a plan, group by group. */
export function PlanFactsView({ plan, carrier }: { plan: PlanDocument; carrier: CarrierDocument }) {
  const { t, locale } = useFactLabels();
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="border-t pt-6 pb-2 text-lg font-semibold">
        {t('factsHeading')}
      </h2>
      {factsOf(plan, carrier).map((group) => (
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
    </section>
  );
}
