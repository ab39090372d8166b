'use client';

import { useTranslations } from 'next-intl';
import { useWords } from '@/components/words';
import { countriesOf } from '@/lib/cost/explain';
import type { Item } from '@/lib/cost/result';
import type { PaymentOption } from '@/lib/plan/plan';
import type { TaxTable } from '@/lib/view/catalog';
import type { ShownRow } from '@/lib/view/rows';

export interface CostLinesProps {
  quote: ShownRow['quote'];
  plan: ShownRow['plan'];
  taxes: TaxTable;
}

/** The items of a quote, one a line: what, how many at what price, the amount; and their sum. */
export function CostLines({ quote, plan, taxes }: CostLinesProps) {
  const t = useTranslations('explain');
  const words = useWords();

  const periodOf = ({ period }: PaymentOption) =>
    'months' in period
      ? t('periodMonths', { count: period.months })
      : t('periodDays', { count: period.days });

  const nameOf = ({ kind, ref, ...item }: Item): string => {
    if (kind === 'payment' || kind === 'autopayDiscount') {
      const option = plan.charges.options.find(({ id }) => id === ref);
      if (!option) return t(`items.${kind}`);
      const intro = option.newCustomersOnly ? t('newCustomers') : null;
      return t('withDetail', {
        name: t(`items.${kind}`),
        detail: words.list([periodOf(option), intro].filter((w) => w !== null)),
      });
    }
    if (kind === 'internationalCalling' || kind === 'internationalSms' || kind === 'roaming') {
      const { countries, by } = countriesOf({ kind, ref, ...item });
      const served =
        by &&
        (plan.addOns.find(({ id }) => id === by)?.name ??
          plan.roamingPasses.find(({ id }) => id === by)?.name ??
          by);
      return t('withDetail', {
        name: t(`items.${kind}`),
        detail: words.list([...countries.map(words.country), ...(served ? [served] : [])]),
      });
    }
    if (kind === 'overage') return t(`overage.${ref as 'data'}`);
    if (kind === 'addOn') {
      const name = plan.addOns.find(({ id }) => id === ref)?.name ?? ref;
      return t('withDetail', { name: t('items.addOn'), detail: name });
    }
    if (kind === 'tax') return t('taxOf', { state: ref });
    return kind === 'topUp' ? t('items.topUp') : ref;
  };
  const unitOf = ({ kind, ref }: Item): string => {
    if (kind === 'internationalCalling' || (kind === 'overage' && ref === 'voice'))
      return words.t('units.minutes');
    if (kind === 'internationalSms' || (kind === 'overage' && ref === 'sms'))
      return words.t('units.messages');
    return kind === 'overage' ? 'GB' : '';
  };
  const sumOf = (item: Item): string =>
    item.kind === 'tax'
      ? t('taxSum', {
          amount: words.price(String(item.quantity)),
          percent: words.count(Number(item.unitPrice) * 100),
        })
      : t('times', {
          quantity: `${words.count(item.quantity)} ${unitOf(item)}`.trim(),
          price: words.price(item.unitPrice),
        });
  const tax = quote.items.find(({ kind }) => kind === 'tax');
  const state = tax ? taxes.states[tax.ref] : undefined;

  return (
    <div>
      <table className="w-full text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('sum')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {quote.items.map((item) => (
            <tr key={`${item.kind} ${item.ref}`} className="border-b border-line align-baseline">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {nameOf(item)}
              </th>
              <td className="py-1.5 pr-3 text-right whitespace-nowrap text-muted">{sumOf(item)}</td>
              <td className="py-1.5 text-right whitespace-nowrap">{words.money(item.amountCents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="py-1.5 text-left" colSpan={2}>
              {t('total')}
            </th>
            <td className="py-1.5 text-right whitespace-nowrap" data-total>
              {words.money(quote.totalCents)}
            </td>
          </tr>
        </tfoot>
      </table>
      {quote.usageFromCreditCents ? (
        <p className="mt-1 text-xs text-muted">
          {t('fromCredit', { amount: words.money(quote.usageFromCreditCents) })}
        </p>
      ) : null}
      {state && tax ? (
        <p className="mt-1 text-xs text-muted">
          {t(state.national ? 'taxNoteNational' : 'taxNote', {
            state: tax.ref,
            rate: state.combinedPercent,
            year: String(state.year),
            share: words.count(Number(taxes.taxableShare.value) * 100),
          })}{' '}
          <a
            href={state.source}
            rel="noreferrer"
            target="_blank"
            className="text-accent underline underline-offset-2"
          >
            {t('source')}
          </a>
        </p>
      ) : null}
      {plan.charges.taxesAndFees === 'included' ? (
        <p className="mt-1 text-xs text-muted">{t('taxIncludedNote')}</p>
      ) : null}
      {plan.charges.taxesAndFees !== 'included' && !tax ? (
        <p className="mt-1 text-xs text-muted">{t('taxLeftOutNote')}</p>
      ) : null}
    </div>
  );
}
