import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { capital } from '@/components/formatters';
import { useAskWords } from '@/components/reasons';
import { useReceiptWords } from '@/components/receipt';
import type { Quote, QuoteResult } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { NextPeriod } from '@/lib/results/next-period';

/** From here to there a price reads as twice as much. */
const TWICE = { from: 1.95, to: 2.05 };

const strong = (chunks: ReactNode) => <strong>{chunks}</strong>;

/** Whether a plan fits, what it costs, what of it today, and what comes after: the answer in two sentences. */
export function VerdictSentence({
  answer,
  next,
  need,
}: {
  answer: QuoteResult;
  next: NextPeriod | null;
  need: Need;
}) {
  const t = useTranslations('planPage.verdict');
  const asks = useAskWords();
  if (answer.verdict === 'doesNot')
    return (
      <p className="text-verdict text-bad" data-verdict={answer.verdict}>
        {t('doesNot')}
      </p>
    );
  return (
    <p className="text-verdict text-pretty" data-verdict={answer.verdict}>
      <span className={answer.verdict === 'meets' ? 'text-good' : 'text-watch'}>
        {answer.verdict === 'meets' ? t('meets') : t('mayMeet', { what: asks.names(answer.asks) })}
      </span>{' '}
      <Total quote={answer} need={need} />
      {answer.totalIs === 'atLeast' && (
        <> {t('without', { what: asks.names(answer.asks.filter(({ open }) => open)) })}</>
      )}
      {next && <Next quote={answer} next={next} months={need.horizonMonths} />}
    </p>
  );
}

function Total({ quote, need }: { quote: Quote; need: Need }) {
  const t = useTranslations('planPage.verdict');
  const words = useReceiptWords();
  const { totalCents, totalIs, dueAtStartCents } = quote;
  const key =
    dueAtStartCents === totalCents ? 'totalAll' : dueAtStartCents < totalCents ? 'total' : 'totalOther';
  return t.rich(key, {
    strong,
    // It begins the sentence.
    total: capital(words.total(totalCents, totalIs)),
    period: words.period(need),
    due: words.money(dueAtStartCents),
  });
}

function Next({ quote, next, months }: { quote: Quote; next: NextPeriod; months: number }) {
  const t = useTranslations('planPage.verdict');
  const words = useReceiptWords();
  const month = months + 1;
  if (next.totalCents === null) return <> {t('nextNotStated', { month })}</>;
  if (next.totalCents <= quote.totalCents) return null;
  const ratio = next.totalCents / quote.totalCents;
  const isTwice = ratio >= TWICE.from && ratio <= TWICE.to;
  const price = words.total(Math.round(next.totalCents / months), next.totalIs);
  const more = words.money(next.totalCents - quote.totalCents);
  return (
    <>
      {' '}
      {isTwice
        ? t.rich('nextTwice', { strong, month, price })
        : t.rich(months === 12 ? 'nextMore' : 'nextMoreMonths', { strong, month, price, more, months })}
    </>
  );
}
