import { CircleHelp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { LeftOut, ReasonList, useAskWords, useReasons, VerdictBadge } from '@/components/reasons';
import { useReceiptWords } from '@/components/receipt';
import { formatUsd, Money } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { TaxTable } from '@/lib/catalog/catalog';
import { criterionKey } from '@/lib/cost/reason';
import { ITEM_KINDS, type Quote, type QuoteResult } from '@/lib/cost/result';
import { bestOf, sumByKind } from '@/lib/facts/compare';
import type { Need } from '@/lib/need/need';
import { highTotalIn } from '@/lib/results/high-tax-total';
import type { ComparePlan } from './compare-plan';
import { GroupRow, Row } from './row';

const quoteOf = ({ answer }: ComparePlan): Quote | null => (answer.verdict === 'doesNot' ? null : answer);

/** Only plans that fit are compared by what they cost: of the others it may be another amount. */
const surely = (plans: readonly ComparePlan[], read: (quote: Quote) => number) =>
  bestOf(
    plans.map(({ answer }) => (answer.verdict === 'meets' ? read(answer) : null)),
    'least',
  );

/** What each plan costs: in all, today, and afterwards; what has to be asked, or every reason against it. */
export function CostRows({
  plans,
  need,
  taxes,
}: {
  plans: readonly ComparePlan[];
  need: Need;
  taxes: TaxTable;
}) {
  const t = useTranslations('compare');
  const words = useReceiptWords();
  const hasTotals = plans.some((one) => quoteOf(one) !== null);
  const hasNext = plans.some(({ next }) => next !== null);
  return (
    <>
      <Row
        name={t('totalFor', { period: words.period(need) })}
        strong
        best={surely(plans, ({ totalCents }) => totalCents)}
        cells={plans.map(({ plan, answer, href }) => [
          plan.id,
          <Total
            key="total"
            answer={answer}
            href={href}
            high={answer.verdict === 'doesNot' ? null : highTotalIn(answer, need.state, taxes)}
          />,
        ])}
      />
      {hasTotals && (
        <Row
          name={words.t('today')}
          best={surely(plans, ({ dueAtStartCents }) => dueAtStartCents)}
          cells={plans.map((one) => [
            one.plan.id,
            <Amount key="due" cents={quoteOf(one)?.dueAtStartCents ?? null} />,
          ])}
        />
      )}
      {hasNext && (
        <Row
          name={words.t('next', { months: need.horizonMonths })}
          best={bestOf(
            plans.map(({ answer, next }) =>
              answer.verdict === 'meets' && next?.totalIs === 'exact' ? next.totalCents : null,
            ),
            'least',
          )}
          cells={plans.map(({ plan, answer, next }) => [
            plan.id,
            answer.verdict === 'doesNot' ? (
              <NoCost key="none" />
            ) : !next || next.totalCents === null ? (
              <span key="none" className="text-muted">
                {words.t('notStated')}
              </span>
            ) : (
              <span key="next" className="tabular-nums">
                {words.total(next.totalCents, next.totalIs)}
              </span>
            ),
          ])}
        />
      )}
    </>
  );
}

/** Where a total comes from: a month, a line, and each kind of cost. */
export function CostParts({ plans, need }: { plans: readonly ComparePlan[]; need: Pick<Need, 'lines'> }) {
  const t = useTranslations('compare');
  const parts = useTranslations('charts.parts');
  const quotes = plans.map(quoteOf);
  if (quotes.every((quote) => quote === null)) return null;
  const sums = quotes.map((quote) => sumByKind(quote?.items ?? []));
  const kinds = ITEM_KINDS.filter((kind) => sums.some((sum) => sum.has(kind)));
  const row = (name: string, read: (quote: Quote) => number) => (
    <Row
      name={name}
      cells={plans.map((one) => {
        const quote = quoteOf(one);
        return [one.plan.id, <Amount key="amount" cents={quote && read(quote)} />];
      })}
    />
  );
  return (
    <>
      <GroupRow name={t('costHeading')} span={plans.length} />
      {row(t('perMonth'), ({ monthlyCents }) => monthlyCents)}
      {need.lines > 1 && row(t('perLine'), ({ monthlyCents }) => Math.round(monthlyCents / need.lines))}
      {kinds.map((kind) => (
        <Row
          key={kind}
          name={parts(kind)}
          cells={plans.map(({ plan }, index) => {
            const cents = sums[index]?.get(kind);
            if (!quotes[index]) return [plan.id, <NoCost key="none" />];
            return [
              plan.id,
              cents === undefined ? (
                <span key="none" className="text-muted">
                  {t('kindNone')}
                </span>
              ) : (
                <Money key="amount" cents={cents} />
              ),
            ];
          })}
        />
      ))}
    </>
  );
}

/** The total with what it leaves out and what has to be asked, or every reason why there is none. */
function Total({
  answer,
  high,
  href,
}: {
  answer: QuoteResult;
  /** The total in cents at the upper end of the tax rate; null where that is no range. */
  high: number | null;
  href: string;
}) {
  const facts = useTranslations('facts');
  const locale = useLocale();
  const askWords = useAskWords();
  if (answer.verdict === 'doesNot')
    return (
      <span className="block text-sm font-normal">
        <VerdictBadge verdict="doesNot" />
        <ReasonList reasons={answer.reasons} />
      </span>
    );
  return (
    <span className="block">
      <span className="block text-lg tabular-nums" data-total>
        {askWords.total(formatUsd(answer.totalCents, locale), answer.totalIs)}
      </span>
      <span className="block text-sm font-normal text-muted empty:hidden">
        {high !== null && facts('withTaxUpTo', { high: formatUsd(high, locale) })}
      </span>
      <span className="block text-sm font-normal text-watch empty:hidden">
        <LeftOut quote={answer} />
      </span>
      {answer.asks.length > 0 && <Asks answer={answer} href={href} />}
    </span>
  );
}

/** What has to be asked, each leading to its question on the plan's page. */
function Asks({ answer: { asks }, href }: { answer: QuoteResult; href: string }) {
  const t = useTranslations('compare');
  const { criterion } = useReasons();
  return (
    <span className="mt-1 flex flex-wrap gap-1 text-sm font-normal">
      <span className="sr-only">{t('asks')}</span>
      {asks.map((ask) => (
        <a
          key={criterionKey(ask)}
          href={withBase(`${href}#asks`)}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm bg-watch-soft px-1.5 text-watch hover:underline"
        >
          <CircleHelp aria-hidden className="size-3.5 shrink-0" />
          {criterion(ask)}
        </a>
      ))}
    </span>
  );
}

function Amount({ cents }: { cents: number | null }) {
  return cents === null ? <NoCost /> : <Money cents={cents} />;
}

function NoCost() {
  const t = useTranslations('compare');
  return <span className="text-muted">{t('noCost')}</span>;
}
