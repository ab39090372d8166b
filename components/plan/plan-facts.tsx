import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui';
import { planTitle } from '@/lib/catalog/plan-title';
import { factsOf, sourcesOf } from '@/lib/facts/facts';
import { bundlesOf, splitFacts } from '@/lib/facts/stated';
import { carriersFacts, evidenceOf } from '@/lib/facts/statement';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { SharedField } from '@/lib/plan/shared-fields';
import { FactSection } from './fact-section';
import { UnstatedFacts } from './unstated-facts';
import { useFactLabels } from './use-fact-labels';

const NOTHING: ReadonlyMap<string, string> = new Map();

/** What a plan states, folded; what it does not, in one line; `children` are folded parts of their own. */
export function PlanFactsView({
  plan,
  carrier,
  inherited,
  unchanged = NOTHING,
  children,
}: {
  plan: PlanDocument;
  carrier: CarrierDocument;
  /** The fields that the plan has from its carrier. */
  inherited: readonly SharedField[];
  /** The day on which a machine last found the page of a source as it was, by its address. */
  unchanged?: ReadonlyMap<string, string>;
  children?: ReactNode;
}) {
  const { locale } = useFactLabels();
  const t = useTranslations('planPage');
  const sources = evidenceOf(plan, carrier, inherited);
  const { stated, unstated } = splitFacts(factsOf(plan, carrier));
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="pb-2 text-lg font-semibold">
        {t('facts')}
      </h2>
      {children}
      {bundlesOf(stated).map(({ bundle, groups }) => (
        <Disclosure
          key={bundle}
          className="border-t py-1.5"
          summary={
            <h3>
              {t(`bundles.${bundle}`)}
              {bundle === 'sources' && (
                <span className="font-normal text-muted tabular-nums"> {sources.length}</span>
              )}
            </h3>
          }
        >
          <div className="flex flex-col gap-6 pt-1 pb-4 pl-5.5">
            {groups.map((group) => (
              <FactSection
                key={group.key}
                group={group}
                isAlone={groups.length === 1}
                ofCarrier={carriersFacts(group.key, inherited)}
                own={sourcesOf({ sources }, group.key)}
                sources={sources}
                locale={locale}
                planId={plan.id}
                carrier={carrier}
                unchanged={unchanged}
              />
            ))}
          </div>
        </Disclosure>
      ))}
      <UnstatedFacts unstated={unstated} plan={planTitle({ carrier, plan }, locale)} />
    </section>
  );
}
