import { useTranslations } from 'next-intl';
import { AskList, ReasonList } from '@/components/reasons';
import { ReportPartLink } from '@/components/report';
import { Disclosure, formatUsd } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { Quote, QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { monthsDiffer } from '@/lib/results/months-differ';
import { Assumptions } from './assumptions';
import { BillSlot } from './bill-slot';
import { CostLines } from './cost-lines';
import { CostSchedule } from './cost-schedule';
import { TaxNote } from './tax-note';
import { useFactLabels } from './use-fact-labels';

/** Fewer parts than this make no picture. */
const CHART_ITEMS = 3;

interface Asked {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
}

/** Why the plan does not meet the need in the link, and what has to be asked; nothing where neither is so. */
export function NeedAnswer({ answer, ...asked }: Asked & { answer: QuoteResult }) {
  const t = useTranslations('verdict');
  const { asks } = answer;
  return (
    <>
      {answer.verdict === 'doesNot' && <ReasonList reasons={answer.reasons} />}
      {asks.length > 0 && (
        <section aria-labelledby="asks" className="rounded-md bg-watch-soft px-4 py-3">
          <h2 id="asks" className="mb-2 font-semibold">
            {t('asks', { count: asks.length })}
          </h2>
          <AskList asks={asks} {...asked} />
        </section>
      )}
    </>
  );
}

/** How the total adds up, item by item, with what it assumes; the months where they differ. Folded. */
export function BillDetails({
  plan,
  carrier,
  need,
  quote,
  taxes,
  settings,
  findHref,
  reportHref,
}: Asked & {
  quote: Quote;
  taxes: TaxTable;
  settings: Parameters<typeof BillSlot>[0]['settings'];
  findHref: string;
  reportHref: string;
}) {
  const { t, locale } = useFactLabels();
  const page = useTranslations('planPage');
  const isStay = need.horizonDays !== null;
  return (
    <>
      <Disclosure id="bill" className="scroll-mt-20 border-t py-1.5" summary={<h3>{page('billDetails')}</h3>}>
        <div className="flex flex-col gap-5 pb-3 pl-5.5">
          <CostLines quote={quote} plan={plan} />
          <div className="-mt-3 text-sm text-muted">
            {quote.usageFromCreditCents !== null && (
              <p>{t('fromCredit', { amount: formatUsd(quote.usageFromCreditCents, locale) })}</p>
            )}
            <TaxNote plan={plan} need={need} taxes={taxes} />
            <ReportPartLink href={reportHref} what={page('billDetails')} />
          </div>
          {quote.items.length >= CHART_ITEMS && (
            <section aria-label={t('billChart')}>
              <BillSlot plan={plan} carrier={carrier} need={need} settings={settings} />
            </section>
          )}
          <Assumptions need={need} findHref={findHref} heading="h4" />
        </div>
      </Disclosure>
      {monthsDiffer(quote.schedule()) && (
        <Disclosure id="months" className="scroll-mt-20 border-t py-1.5" summary={<h3>{page('byMonth')}</h3>}>
          <div className="pb-3 pl-5.5">
            <CostSchedule quote={quote} plan={plan} stay={isStay} />
          </div>
        </Disclosure>
      )}
    </>
  );
}
