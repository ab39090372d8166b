import { useTranslations } from 'next-intl';
import { Disclosure, formatUsd } from '@/components/ui';
import type { KeyFigure } from '@/lib/admin/due-figures';
import { withBase } from '@/lib/base-path';
import { toCents } from '@/lib/money';
import { useFieldLabels } from '../use-field-labels';

/** Longer values are cut here; the plan's own page has them whole. */
const MOST_LETTERS = 160;
const MOST_PRICES = 8;

/** What a plan says in the fields that a page supports. */
export function KeyFigures({
  figures,
  hrefOf,
}: {
  figures: readonly KeyFigure[];
  /** Where a field is edited; undefined for somebody who may not. */
  hrefOf: ((field: string) => string) | undefined;
}) {
  const t = useTranslations('admin.due');
  const labels = useFieldLabels();
  const usd = (amount: string) => formatUsd(toCents(amount), labels.locale);
  const cut = (text: string) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
  const prices = figures.filter(({ kind }) => kind === 'price' || kind === 'topUp');
  const shown = prices.slice(0, MOST_PRICES).map((figure) => {
    if (figure.kind === 'topUp') return t('figure.topUp', { price: usd(figure.amount) });
    if (figure.kind !== 'price') return '';
    const { lines, period, newCustomersOnly } = figure;
    const price = { lines, price: usd(figure.amount) };
    const text =
      'months' in period
        ? t('figure.priceMonths', { ...price, months: period.months })
        : t('figure.priceDays', { ...price, days: period.days });
    return newCustomersOnly ? t('figure.newCustomers', { price: text }) : text;
  });
  const data = figures.find(({ kind }) => kind === 'data');
  const hasShort = shown.length > 0 || data !== undefined;
  const fields = figures.flatMap((figure) =>
    figure.kind === 'field'
      ? [
          <p key={figure.field} className="wrap-anywhere">
            {hrefOf ? (
              <a
                href={withBase(hrefOf(figure.field))}
                className="inline-flex min-h-6 items-center text-muted underline underline-offset-3"
              >
                {labels.field(figure.field)}
              </a>
            ) : (
              <span className="text-muted">{labels.field(figure.field)}</span>
            )}
            : {cut(labels.value(figure.value))}
          </p>,
        ]
      : [],
  );
  return (
    <>
      {hasShort && (
        <p className="font-semibold tabular-nums">
          {[
            ...shown,
            ...(prices.length > shown.length
              ? [t('figure.more', { count: prices.length - shown.length })]
              : []),
            ...(data?.kind === 'data'
              ? [
                  typeof data.gb === 'number'
                    ? t('figure.data', { gb: data.gb })
                    : t('figure.dataOther', { value: labels.value(data.gb) }),
                ]
              : []),
          ].join(' · ')}
        </p>
      )}
      {hasShort && fields.length > 0 ? (
        <Disclosure
          summary={
            <span className="font-normal text-muted">{t('figure.others', { count: fields.length })}</span>
          }
        >
          {fields}
        </Disclosure>
      ) : (
        fields
      )}
    </>
  );
}
