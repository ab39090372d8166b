import { useLocale, useTranslations } from 'next-intl';
import { LeftOut, ReasonList, useAskWords, useReasons, VerdictBadge } from '@/components/reasons';
import { Badge, formatUsd, Money } from '@/components/ui';
import type { TaxTable } from '@/lib/catalog/catalog';
import { criterionKey } from '@/lib/cost/reason';
import { ITEM_KINDS, type Quote, type QuoteResult, VERDICTS } from '@/lib/cost/result';
import { sumByKind } from '@/lib/facts/compare';
import type { Need } from '@/lib/need/need';
import { highTotalIn } from '@/lib/results/high-tax-total';
import type { ComparePlan } from './compare-plan';
import { GroupRow, Row } from './row';

/** Whether each plan meets the need, and what it costs by kind of cost; what has to be asked, or every reason against it. */
export function CostRows({
  plans,
  need,
  taxes,
}: {
  plans: readonly ComparePlan[];
  need: Pick<Need, 'lines' | 'state'>;
  taxes: TaxTable;
}) {
  const { lines, state } = need;
  const t = useTranslations('compare');
  const parts = useTranslations('charts.parts');
  const quotes = plans.map(({ answer }) => (answer.verdict === 'doesNot' ? null : answer));
  const sums = quotes.map((quote) => sumByKind(quote?.items ?? []));
  const hasTotals = quotes.some((quote) => quote !== null);
  // Only plans that meet the need are compared by their total: of the others it may be another.
  const totals = quotes.flatMap((quote) => (quote?.verdict === 'meets' ? [quote.totalCents] : []));
  const least = Math.min(...totals);
  const differs = (amounts: (number | undefined)[]) => new Set(amounts).size > 1;
  const kinds = ITEM_KINDS.filter((kind) => sums.some((sum) => sum.has(kind)));

  const row = (name: string, read: (quote: Quote) => number) => (
    <Row
      name={name}
      differs={differs(quotes.map((quote) => (quote ? read(quote) : undefined)))}
      cells={plans.map(({ plan }, index) => {
        const quote = quotes[index];
        return [plan.id, quote ? <Money key="amount" cents={read(quote)} /> : <NoCost key="none" />];
      })}
    />
  );

  return (
    <tbody>
      <GroupRow name={t('costHeading')} span={plans.length} />
      <Row
        name={t('verdict')}
        differs={differs(plans.map(({ answer }) => VERDICTS.indexOf(answer.verdict)))}
        cells={plans.map(({ plan, answer }) => [
          plan.id,
          <VerdictBadge key="verdict" verdict={answer.verdict} />,
        ])}
      />
      <Row
        name={t('total')}
        strong
        differs={differs(quotes.map((quote) => quote?.totalCents))}
        cells={plans.map(({ plan, answer }) => [
          plan.id,
          <Total
            key="total"
            answer={answer}
            high={answer.verdict === 'doesNot' ? null : highTotalIn(answer, state, taxes)}
            isLeast={totals.length > 1 && answer.verdict === 'meets' && answer.totalCents === least}
          />,
        ])}
      />
      {plans.some(({ answer }) => answer.asks.length > 0) && (
        <Row
          name={t('asks')}
          cells={plans.map(({ plan, answer, href }) => [
            plan.id,
            <Asks key="asks" answer={answer} href={href} />,
          ])}
        />
      )}
      {hasTotals && (
        <>
          {row(t('perMonth'), ({ monthlyCents }) => monthlyCents)}
          {lines > 1 && row(t('perLine'), ({ monthlyCents }) => Math.round(monthlyCents / lines))}
          {row(t('due'), ({ dueAtStartCents }) => dueAtStartCents)}
        </>
      )}
      {kinds.map((kind) => (
        <Row
          key={kind}
          name={parts(kind)}
          differs={differs(sums.map((sum) => sum.get(kind) ?? 0))}
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
    </tbody>
  );
}

/** The total and what it leaves out, or every reason why there is none. */
function Total({
  answer,
  high,
  isLeast,
}: {
  answer: QuoteResult;
  /** The total in cents at the upper end of the tax rate; null where that is no range. */
  high: number | null;
  isLeast: boolean;
}) {
  const t = useTranslations('compare');
  const facts = useTranslations('facts');
  const locale = useLocale();
  const askWords = useAskWords();
  if (answer.verdict === 'doesNot')
    return (
      <div className="text-sm font-normal">
        <p className="mb-1 text-muted">{t('reasons')}</p>
        <ReasonList reasons={answer.reasons} />
      </div>
    );
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-lg tabular-nums" data-total>
        {askWords.total(formatUsd(answer.totalCents, locale), answer.totalIs)}
      </span>
      {isLeast && <Badge tone="good">{t('lowest')}</Badge>}
      <span className="basis-full text-sm font-normal text-muted empty:hidden">
        {high !== null && facts('withTaxUpTo', { high: formatUsd(high, locale) })}
      </span>
      <span className="basis-full text-sm font-normal text-watch empty:hidden">
        <LeftOut quote={answer} />
      </span>
    </div>
  );
}

/** What has to be asked, each leading to its question on the plan's page. */
function Asks({ answer: { asks }, href }: { answer: QuoteResult; href: string }) {
  const t = useTranslations('compare');
  const { criterion } = useReasons();
  if (asks.length === 0) return <span className="text-muted">{t('kindNone')}</span>;
  return (
    <ul className="text-sm">
      {asks.map((ask) => (
        <li key={criterionKey(ask)}>
          <a
            href={`${href}#asks`}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
          >
            {criterion(ask)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function NoCost() {
  const t = useTranslations('compare');
  return <span className="text-muted">{t('noCost')}</span>;
}
