/** The one rule for the words of a fact: pages dress them, files write them as they are. */
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { exactDate, exactPrice, nameList } from '@/components/formatters';
import { formatUsd } from '@/components/ui';
import { countryName } from '@/lib/country';
import { dataAmount } from '@/lib/facts/data-amount';
import type { FactValue, OptionPrices } from '@/lib/facts/value';
import { localized } from '@/lib/localized';
import type { Period } from '@/lib/plan/plan';

export interface FactWords {
  locale: string;
  format: ReturnType<typeof useFormatter>;
  plan: ReturnType<typeof useTranslations<'plan'>>;
  need: ReturnType<typeof useTranslations<'need'>>;
  facts: ReturnType<typeof useTranslations<'facts'>>;
}

/** A fact in a phrase; `unit` follows it, and a page writes it small. */
export interface FactPhrase {
  text: string;
  unit?: string;
}

/** What is no phrase: a list of its own, or a value with something beside it. */
export type CompositeFact = FactValue & { kind: 'link' | 'notes' | 'tagged' | 'prices' | 'entries' };
export type SimpleFact = Exclude<FactValue, CompositeFact>;

const COMPOSITE: readonly FactValue['kind'][] = ['link', 'notes', 'tagged', 'prices', 'entries'];
export const isComposite = (value: FactValue): value is CompositeFact => COMPOSITE.includes(value.kind);

/** The words of a closed set; a member that has none (a new way to keep a number) reads as it is. */
function wordOf(set: string, name: string, { plan: t, need }: FactWords): string {
  const key = `words.${set}.${name}` as 'words.billing.prepaid';
  if (t.has(key)) return t(key);
  if (set !== 'eligibility') return name;
  const kind = `eligibilityKind.${name}` as 'eligibilityKind.student';
  return need.has(kind) ? need(kind) : name.replaceAll('-', ' ');
}

/** "a month", "in 30 days": what an allowance lasts for. */
export function perPeriod(period: Period, t: FactWords['plan']): string {
  if ('days' in period) return t('perPeriod.days', { count: period.days });
  return period.months === 1 ? t('perPeriod.month') : t('perPeriod.months', { count: period.months });
}

function amountPhrase(value: SimpleFact & { kind: 'amount' }, words: FactWords): FactPhrase {
  const { plan: t, facts, format } = words;
  const { amount, unit, per } = value;
  if (amount === 'unlimited') return { text: facts('unlimited') };
  if (unit === 'videoLines') return { text: `${amount}p` };
  if (unit === 'pieces') return { text: t('atMost', { count: amount }) };
  if (amount === 0) return { text: facts('notOffered') };
  const shown = unit === 'gb' ? dataAmount(amount) : { amount, unit: t(`units.${unit}`) };
  const lasts = per === null ? '' : ` ${perPeriod(per, t)}`;
  return {
    text: format.number(shown.amount, { maximumFractionDigits: 6 }),
    unit: `${shown.unit}${lasts}`,
  };
}

/** A fact that is one phrase, in words. */
export function factPhrase(value: SimpleFact, words: FactWords): FactPhrase {
  const { plan: t, facts, format, locale } = words;
  const list = (names: readonly string[]) => nameList(locale, format, names);
  switch (value.kind) {
    case 'notStated':
      return { text: facts('notStated') };
    case 'notApplicable':
    case 'none':
    case 'noLink':
    case 'asAtHome':
      return { text: t(value.kind) };
    case 'amount':
      return amountPhrase(value, words);
    case 'percent':
      return { text: t('percentOfPlan', { percent: value.percent }) };
    case 'range': {
      const bounds = [...new Set([value.from, value.to])].map((bound) =>
        format.number(bound, { maximumFractionDigits: 6 }),
      );
      return { text: bounds.join('–'), unit: t(`units.${value.unit}`) };
    }
    case 'money':
      return {
        text: exactPrice(format, value.amount),
        unit: value.per ? t(`rates.${value.per}`) : undefined,
      };
    case 'yesNo':
      return { text: t(value.yes ? 'yes' : 'no') };
    case 'word':
      return { text: wordOf(value.set, value.word, words) };
    case 'words':
      return { text: list(value.words.map((word) => wordOf(value.set, word, words))) };
    case 'text':
      return { text: typeof value.text === 'string' ? value.text : localized(locale, value.text) };
    case 'date':
      return { text: exactDate(format, value.date) };
    case 'countries': {
      const { countries, rest } = value;
      if (countries === 'unlisted') return { text: t('unlisted') };
      if (countries === '*') return { text: t(rest ? 'everywhereElse' : 'everywhere') };
      const names = countries.map((code) => countryName(code, locale));
      return { text: list(names.sort((a, b) => a.localeCompare(b, locale))) };
    }
  }
}

function optionText({ period, rows, newCustomersOnly }: OptionPrices, { plan: t, locale }: FactWords) {
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
}

/** A fact as a line of text, for a cell of a file; null where the question does not arise. */
export function factText(value: FactValue, words: FactWords): string | null {
  const { plan: t, locale } = words;
  switch (value.kind) {
    case 'notApplicable':
    case 'noLink':
      return null;
    case 'link':
      return value.url;
    case 'notes':
      return Object.values(value.notes)
        .map((note) => localized(locale, note))
        .join(' ');
    case 'tagged':
      return factText(value.value, words);
    case 'prices':
      return value.options.map((option) => optionText(option, words)).join('; ');
    case 'entries':
      return value.entries
        .map(({ title, parts }) => {
          const said = parts.flatMap(({ key, value: part }) => {
            const text = key === 'code' ? null : factText(part, words);
            return text === null ? [] : [`${t(`parts.${key}`)}: ${text}`];
          });
          return [factText(title, words), ...said].filter(Boolean).join(', ');
        })
        .join('; ');
    default: {
      const { text, unit } = factPhrase(value, words);
      return unit ? `${text} ${unit}` : text;
    }
  }
}

/** What `factPhrase` needs, in the reader's language; works on the server and in the browser. */
export function useFactWords(): FactWords {
  return {
    locale: useLocale(),
    format: useFormatter(),
    plan: useTranslations('plan'),
    need: useTranslations('need'),
    facts: useTranslations('facts'),
  };
}
