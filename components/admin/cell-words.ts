import type { useTranslations } from 'next-intl';
import type { CellWords } from '@/lib/admin/grid/cell-text';
import type { GridColumn } from '@/lib/admin/grid/columns';
import { countryName } from '@/lib/country';

/** The words of cells, from those of the plan form (`admin.form`): on the server and in the browser alike. */
export function cellWordsOf(t: ReturnType<typeof useTranslations<'admin.form'>>): CellWords {
  return {
    notStated: t('notStated'),
    unlimited: t('amount.unlimited'),
    notOffered: t('amount.notOffered'),
    home: t('amount.home'),
    notSold: t('option.notSold'),
    yes: t('yes'),
    no: t('no'),
    option: (value) => {
      const key = `option.${value}` as 'option.line';
      return t.has(key) ? t(key) : value;
    },
  };
}

/** The words of a column in one line, for the head of a file. */
export function columnLabel(
  { key, country }: GridColumn,
  t: ReturnType<typeof useTranslations<'admin.form'>>,
  tTogether: ReturnType<typeof useTranslations<'admin.together'>>,
  locale: string,
): string {
  if (country)
    return `${countryName(country.code, locale)} › ${tTogether(`measure.${country.measure}` as 'measure.callRate')}`;
  const word = (part: string) => {
    const name = `field.${part}` as 'field.name';
    return t.has(name) ? t(name) : part;
  };
  return key.split('.').map(word).join(' › ');
}
