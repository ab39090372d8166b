import type { useFormatter, useTranslations } from 'next-intl';
import { exactDate, exactPrice, nameList } from '@/components/formatters';
import { formatUsd } from '@/components/ui';
import { countryName } from '@/lib/country';
import { dataAmount } from '@/lib/facts/data-amount';
import type { FactValue, OptionPrices } from '@/lib/facts/value';
import { localized } from '@/lib/localized';

type PlanWords = ReturnType<typeof useTranslations<'plan'>>;
type NeedWords = ReturnType<typeof useTranslations<'need'>>;
type FactWords = ReturnType<typeof useTranslations<'facts'>>;

export interface FactText {
  locale: string;
  format: ReturnType<typeof useFormatter>;
  plan: PlanWords;
  need: NeedWords;
  facts: FactWords;
}

/** A fact as a line of text, for a cell of a file; null where there is nothing to say: not stated stays empty there. */
export function factText(value: FactValue, words: FactText): string | null {
  const { locale, format, plan: t, facts } = words;
  const number = (amount: number) => format.number(amount, { maximumFractionDigits: 6 });
  const list = (names: readonly string[]) => nameList(locale, format, names);
  const say = (one: FactValue) => factText(one, words);
  const word = (set: string, name: string): string => {
    const key = `words.${set}.${name}` as 'words.billing.prepaid';
    if (t.has(key)) return t(key);
    const kind = `eligibilityKind.${name}` as 'eligibilityKind.student';
    return set === 'eligibility' && words.need.has(kind) ? words.need(kind) : name;
  };
  const option = ({ period, rows, newCustomersOnly }: OptionPrices): string => {
    const how =
      'months' in period
        ? t('prices.periodMonths', { count: period.months })
        : t('prices.periodDays', { count: period.days });
    const prices = rows.map(({ lines, list: paid, autopay }) => {
      const amounts = formatUsd(paid.accountCents, locale);
      return autopay
        ? `${lines}: ${amounts} / ${formatUsd(autopay.accountCents, locale)}`
        : `${lines}: ${amounts}`;
    });
    return `${how}${newCustomersOnly ? ` (${t('prices.intro')})` : ''} ${prices.join(', ')}`;
  };
  switch (value.kind) {
    case 'notStated':
      return facts('notStated');
    case 'notApplicable':
      return null;
    case 'none':
      return t('none');
    case 'noLink':
      return null;
    case 'amount': {
      const { amount, unit, per } = value;
      if (amount === 'unlimited') return facts('unlimited');
      if (amount === 0) return facts('notOffered');
      if (unit === 'videoLines') return `${amount}p`;
      if (unit === 'pieces') return t('atMost', { count: amount });
      const shown = unit === 'gb' ? dataAmount(amount) : { amount, unit: t(`units.${unit}`) };
      const lasts =
        per === null
          ? ''
          : 'days' in per
            ? ` ${t('perPeriod.days', { count: per.days })}`
            : ` ${per.months === 1 ? t('perPeriod.month') : t('perPeriod.months', { count: per.months })}`;
      return `${number(shown.amount)} ${shown.unit}${lasts}`;
    }
    case 'asAtHome':
      return t('asAtHome');
    case 'percent':
      return t('percentOfPlan', { percent: value.percent });
    case 'range':
      return `${[...new Set([value.from, value.to])].map(number).join('–')} ${t(`units.${value.unit}`)}`;
    case 'money':
      return `${exactPrice(format, value.amount)}${value.per ? ` ${t(`rates.${value.per}`)}` : ''}`;
    case 'yesNo':
      return t(value.yes ? 'yes' : 'no');
    case 'word':
      return word(value.set, value.word);
    case 'words':
      return list(value.words.map((one) => word(value.set, one)));
    case 'text':
      return typeof value.text === 'string' ? value.text : localized(locale, value.text);
    case 'notes':
      return Object.values(value.notes)
        .map((note) => localized(locale, note))
        .join(' ');
    case 'date':
      return exactDate(format, value.date);
    case 'link':
      return value.url;
    case 'countries': {
      const { countries, rest } = value;
      if (countries === 'unlisted') return t('unlisted');
      if (countries === '*') return t(rest ? 'everywhereElse' : 'everywhere');
      return list(countries.map((code) => countryName(code, locale)));
    }
    case 'tagged':
      return say(value.value);
    case 'prices':
      return value.options.map(option).join('; ');
    case 'entries':
      return value.entries
        .map(({ title, parts }) => {
          const said = parts.flatMap(({ key, value: part }) => {
            const text = key === 'code' ? null : say(part);
            return text === null ? [] : [`${t(`parts.${key}`)}: ${text}`];
          });
          return [say(title), ...said].filter(Boolean).join(', ');
        })
        .join('; ');
  }
}
