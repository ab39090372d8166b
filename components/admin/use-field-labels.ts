import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/routing';
import { countryName } from '@/lib/country';
import type { Fault } from '@/lib/fault';

/** The same for what waits for its words: `t` of `admin.form`. */
export function fieldLabels(t: ReturnType<typeof useTranslations<'admin.form'>>, locale: Locale) {
  const field = (key: string): string => {
    const name = `field.${key}` as 'field.name';
    return t.has(name) ? t(name) : key;
  };
  const option = (value: string): string => {
    const name = `option.${value}` as 'option.line';
    return t.has(name) ? t(name) : value;
  };
  /** @param key The field that the value is of; what a source covers are fields. */
  const value = (given: unknown, key = ''): string => {
    if (given === undefined) return t('nothing');
    if (given === null) return t('notStated');
    if (given === true) return t('yes');
    if (given === false) return t('no');
    if (given === '*') return t('everyOther');
    if (given === 'unlisted') return t('unlisted');
    if (Array.isArray(given))
      return given.length === 0 ? t('none') : given.map((one) => value(one, key)).join(', ');
    if (typeof given === 'object')
      return Object.entries(given)
        .map(([key, part]) => `${field(key)}: ${value(part, key)}`)
        .join('; ');
    const text = String(given);
    if (key === 'covers') return field(text);
    if (/^[A-Z]{2}$/.test(text)) return countryName(text, locale);
    return option(text);
  };
  return {
    t,
    locale,
    field,
    option,
    value,
    /** `charges.options[0].price` → "Charges › Ways to pay 1 › Price"; an entry's own id stays as it is. */
    path: (path: string): string =>
      path === ''
        ? t('wholePlan')
        : (path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [])
            .map((part) => {
              const [, entry] = /^\[(.*)\]$/.exec(part) ?? [];
              if (entry === undefined) return field(part);
              return /^\d+$/.test(entry) ? String(Number(entry) + 1) : entry;
            })
            .join(' › '),
    fault: ({ code, message, params }: Fault): string => {
      const name = `fault.${code}` as 'fault.too_small';
      return t.has(name) ? t(name, params as never) : message;
    },
  };
}

/** Fields of a plan document, their values and what is wrong with them, in the reader's language. */
export const useFieldLabels = () => fieldLabels(useTranslations('admin.form'), useLocale());

export type FieldLabels = ReturnType<typeof fieldLabels>;
