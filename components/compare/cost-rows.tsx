import { useTranslations } from 'next-intl';
import { ReasonList } from '@/components/plan';
import { Badge, Money } from '@/components/ui';
import { ITEM_KINDS, type Quote } from '@/lib/cost/result';
import { sumByKind } from '@/lib/facts/compare';
import type { ComparePlan } from './compare-plan';
import { GroupRow, Row } from './row';

/** What the need costs on each plan, by kind of cost; where one does not meet the need, every reason. */
export function CostRows({ plans, lines }: { plans: readonly ComparePlan[]; lines: number }) {
  const t = useTranslations('compare');
  const parts = useTranslations('charts.parts');
  const quotes = plans.map(({ answer }) => (answer.feasible ? answer : null));
  const sums = quotes.map((quote) => sumByKind(quote?.items ?? []));
  const totals = quotes.filter((quote) => quote !== null).map(({ totalCents }) => totalCents);
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
        name={t('total')}
        strong
        differs={differs(quotes.map((quote) => quote?.totalCents))}
        cells={plans.map(({ plan, answer }) => [
          plan.id,
          answer.feasible ? (
            <div key="total" className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-lg" data-total>
                <Money cents={answer.totalCents} />
              </span>
              {totals.length > 1 && answer.totalCents === least && <Badge tone="good">{t('lowest')}</Badge>}
            </div>
          ) : (
            <div key="reasons" className="text-sm font-normal">
              <p className="mb-1 text-muted">{t('reasons')}</p>
              <ReasonList reasons={answer.reasons} />
            </div>
          ),
        ])}
      />
      {totals.length > 0 && (
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

function NoCost() {
  const t = useTranslations('compare');
  return <span className="text-muted">{t('noCost')}</span>;
}
