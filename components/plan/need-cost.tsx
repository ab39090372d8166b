import { useTranslations } from 'next-intl';
import { AskList, LeftOut, ReasonList, useAskWords, VerdictBadge } from '@/components/reasons';
import { ReportPartLink } from '@/components/report';
import { formatUsd, Money } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { Quote, QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import { highTotalIn } from '@/lib/results/high-tax-total';
import { Assumptions } from './assumptions';
import { CostLines } from './cost-lines';
import { CostSchedule } from './cost-schedule';
import { TaxNote } from './tax-note';
import { useFactLabels } from './use-fact-labels';

/**
 * Whether this plan meets the need in the link: what it costs, what has to be asked first, or every reason why it does
 * not; and what that assumes.
 */
export function NeedCost({
  plan,
  carrier,
  need,
  answer,
  taxes,
  findHref,
  reportHref,
}: {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
  answer: QuoteResult;
  taxes: TaxTable;
  findHref: string;
  reportHref: string;
}) {
  const { t, locale } = useFactLabels();
  return (
    <section aria-labelledby="need" className="border-t py-6">
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="need" className="text-lg font-semibold">
          {t('needHeading')}
        </h2>
        <VerdictBadge verdict={answer.verdict} />
      </div>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {answer.verdict === 'doesNot' ? (
            <div>
              <p className="mb-2 font-semibold">{t('reasonsIntro', { count: answer.reasons.length })}</p>
              <ReasonList reasons={answer.reasons} />
            </div>
          ) : (
            <>
              <Headline quote={answer} need={need} taxes={taxes} />
              <Asks asks={answer.asks} plan={plan} carrier={carrier} need={need} />
              <CostLines quote={answer} plan={plan} />
              <div className="-mt-3 text-sm text-muted">
                {answer.usageFromCreditCents !== null && (
                  <p>{t('fromCredit', { amount: formatUsd(answer.usageFromCreditCents, locale) })}</p>
                )}
                <TaxNote plan={plan} need={need} taxes={taxes} />
                <ReportPartLink href={reportHref} what={t('needHeading')} />
              </div>
            </>
          )}
          {answer.verdict === 'doesNot' && (
            <Asks asks={answer.asks} plan={plan} carrier={carrier} need={need} />
          )}
        </div>
        <Assumptions need={need} findHref={findHref} />
      </div>
      {answer.verdict !== 'doesNot' && (
        <div className="mt-6">
          <h3 className="mb-2 font-semibold">{t('scheduleHeading')}</h3>
          <CostSchedule quote={answer} plan={plan} stay={need.horizonDays !== null} />
        </div>
      )}
    </section>
  );
}

/** What has to be asked before the plan surely meets the need; nothing where nothing has to be. */
function Asks(props: { asks: Quote['asks']; plan: PlanFacts; carrier: CarrierDocument; need: Need }) {
  const t = useTranslations('verdict');
  const { asks } = props;
  if (asks.length === 0) return null;
  return (
    <section aria-labelledby="asks" className="rounded-md bg-watch-soft px-4 py-3">
      <h3 id="asks" className="mb-2 font-semibold">
        {t('asks', { count: asks.length })}
      </h3>
      <AskList {...props} />
    </section>
  );
}

function Headline({ quote, need, taxes }: { quote: Quote; need: Need; taxes: TaxTable }) {
  const { t, locale } = useFactLabels();
  const facts = useTranslations('facts');
  const high = highTotalIn(quote, need.state, taxes);
  const askWords = useAskWords();
  const period =
    need.horizonDays === null
      ? t('months', { count: need.horizonMonths })
      : t('days', { count: need.horizonDays });
  const figures: [string, number][] = [
    [t('perMonth'), quote.monthlyCents],
    ...(need.lines > 1
      ? ([[t('perLine'), Math.round(quote.monthlyCents / need.lines)]] as [string, number][])
      : []),
    [t('dueAtStart'), quote.dueAtStartCents],
  ];
  return (
    <dl className="flex flex-wrap items-end gap-x-10 gap-y-3">
      <div>
        <dt className="text-sm text-muted">{t('totalFor', { period })}</dt>
        <dd className="text-2xl font-semibold" data-total>
          {askWords.total(formatUsd(quote.totalCents, locale), quote.totalIs)}
        </dd>
        {high !== null && (
          <dd className="text-sm text-muted">{facts('withTaxUpTo', { high: formatUsd(high, locale) })}</dd>
        )}
        {quote.totalIs === 'atLeast' && (
          <dd className="text-sm text-watch">
            <LeftOut quote={quote} />
          </dd>
        )}
      </div>
      {figures.map(([name, cents]) => (
        <div key={name} title={name === t('dueAtStart') ? t('dueAtStartWhat') : undefined}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="text-lg">
            <Money cents={cents} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
