import { useTranslations } from 'next-intl';
import { FactValueView, useFactLabels } from '@/components/plan';
import { Receipt, Ruler, useReceiptWords } from '@/components/receipt';
import { Disclosure, Monogram } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import { planTitle } from '@/lib/catalog/plan-title';
import type { QuoteResult } from '@/lib/cost/result';
import { factsOf } from '@/lib/facts/facts';
import { rulerUse } from '@/lib/facts/ruler';
import { bundlesOf, splitFacts } from '@/lib/facts/stated';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { NextPeriod } from '@/lib/results/next-period';

/** A state of the plan, with its bill for the need of a first visit. */
export interface CardState {
  plan: PlanDocument;
  quote: QuoteResult;
  next: NextPeriod | null;
}

interface Props {
  before: CardState | null;
  after: CardState;
  carrier: CarrierDocument;
  need: Need;
  taxes: TaxTable;
}

function Card({
  state: { plan, quote, next },
  other,
  title,
  carrier,
  need,
  taxes,
}: Omit<Props, 'before' | 'after'> & { state: CardState; other: CardState | null; title: string }) {
  const page = useTranslations('planPage');
  const t = useTranslations('admin.review');
  const { t: factName, locale } = useFactLabels();
  const words = useReceiptWords();
  const tax = need.state === null ? undefined : taxes.states[need.state];
  const was = new Map(
    other
      ? factsOf(other.plan, carrier).flatMap(({ facts }) => facts.map(({ key, value }) => [key, value]))
      : [],
  );
  const { stated } = splitFacts(factsOf(plan, carrier));
  return (
    <article aria-label={title} className="flex min-w-0 flex-col gap-3">
      <h3 className="text-sm font-semibold text-muted">{title}</h3>
      <p className="flex items-center gap-2 font-semibold">
        <Monogram carrier={carrier.id} size="sm" />
        {planTitle({ carrier, plan }, locale)}
      </p>
      <Ruler plan={plan} use={rulerUse(need, plan)} large />
      {quote.verdict === 'doesNot' ? (
        <p className="rounded-md border p-3 text-sm text-muted">{t('doesNotFit')}</p>
      ) : (
        <Receipt
          plan={plan}
          need={need}
          quote={quote}
          next={next}
          tax={tax ? { highPercent: tax.highPercent, taxableShare: taxes.taxableShare.value } : null}
          figures="rows"
          head={<p className="text-sm font-semibold text-accent-strong">{words.period(need)}</p>}
        />
      )}
      <div>
        {bundlesOf(stated)
          .filter(({ bundle }) => bundle !== 'sources')
          .map(({ bundle, groups }) => {
            const facts = groups.flatMap((group) => group.facts);
            const differs = ({ key, value }: (typeof facts)[number]) =>
              other !== null && JSON.stringify(was.get(key)) !== JSON.stringify(value);
            return (
              <Disclosure
                key={bundle}
                className="border-t py-1 text-sm"
                summary={
                  <span>
                    {page(`bundles.${bundle}`)}
                    {facts.some(differs) && <span className="font-normal text-watch"> · {t('differs')}</span>}
                  </span>
                }
              >
                <dl className="divide-y pb-2">
                  {facts.map((fact) => (
                    <div key={fact.key} className={`px-1 py-1.5 ${differs(fact) ? 'bg-watch-soft' : ''}`}>
                      <dt className="text-muted">{factName(`facts.${fact.key}`)}</dt>
                      <dd className="min-w-0 wrap-anywhere">
                        <FactValueView value={fact.value} compact />
                      </dd>
                    </div>
                  ))}
                </dl>
              </Disclosure>
            );
          })}
      </div>
    </article>
  );
}

/** The whole plan as the public page shows it: what is published and the draft beside each other, or a new plan alone. */
export function PlanCards({ before, after, ...rest }: Props) {
  const t = useTranslations('admin.review');
  if (!before)
    return (
      <div className="max-w-xl">
        <Card state={after} other={null} title={t('newCard')} {...rest} />
      </div>
    );
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Card state={before} other={after} title={t('published')} {...rest} />
      <Card state={after} other={before} title={t('draft')} {...rest} />
    </div>
  );
}
