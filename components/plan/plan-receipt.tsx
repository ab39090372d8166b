import { ArrowRight, ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useNeedPartWords } from '@/components/need';
import { Receipt, useReceiptWords } from '@/components/receipt';
import { LinkButton, TextLink } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import type { QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import { summarizeNeed } from '@/lib/need/summary';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import type { NextPeriod } from '@/lib/results/next-period';
import { useFactLabels } from './use-fact-labels';

interface Hrefs {
  find: string;
  compare: string;
  /** The first step after choosing, with the plan and the need. */
  guide: string;
}

/** The bill beside the page, with what can be done; of a plan that does not meet the need, only that. */
export function PlanReceipt({
  plan,
  carrier,
  need,
  answer,
  next,
  taxes,
  hrefs,
}: {
  plan: PlanFacts;
  carrier: CarrierDocument;
  need: Need;
  answer: QuoteResult;
  next: NextPeriod | null;
  taxes: TaxTable;
  hrefs: Hrefs;
}) {
  const t = useTranslations('planPage');
  const words = useReceiptWords();
  const { list } = useFactLabels();
  const partWords = useNeedPartWords();
  const tax = need.state === null ? undefined : taxes.states[need.state];
  const actions = (
    <div className="flex flex-col gap-2 print:hidden">
      <LinkButton href={hrefs.guide} variant="primary" className="w-full justify-center">
        {t('getIt')}
        <ArrowRight aria-hidden className="size-4" />
      </LinkButton>
      <div className="flex gap-2 *:flex-1 *:justify-center">
        <LinkButton href={hrefs.compare}>{t('addCompare')}</LinkButton>
        {carrier.links.plans && (
          <LinkButton href={carrier.links.plans} rel="noreferrer">
            {t('carrierPage')}
            <ExternalLink aria-hidden className="size-3.5" />
          </LinkButton>
        )}
      </div>
    </div>
  );
  const asked = (
    <p className="text-sm text-muted">
      {t('assumes', { what: list(summarizeNeed(need).map(partWords)) })}{' '}
      <TextLink href={hrefs.find} className="print:hidden">
        {t('change')}
      </TextLink>
    </p>
  );
  if (answer.verdict === 'doesNot')
    return (
      <div className="flex flex-col gap-3 rounded-md border bg-raised p-5">
        <h2 id="need" className="sr-only">
          {t('next')}
        </h2>
        {actions}
        {asked}
      </div>
    );
  return (
    <Receipt
      plan={plan}
      need={need}
      quote={answer}
      next={next}
      tax={tax ? { highPercent: tax.highPercent, taxableShare: taxes.taxableShare.value } : null}
      figures="rows"
      isMain
      head={
        <h2 id="need" className="text-sm font-semibold text-accent-strong">
          {words.t('bill', { period: words.period(need) })}
        </h2>
      }
    >
      {actions}
      {asked}
    </Receipt>
  );
}
