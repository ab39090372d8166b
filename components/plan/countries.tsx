import { countryName } from '@/lib/country';
import type { FactValue } from '@/lib/facts/value';
import { useFactLabels } from './use-fact-labels';

/** More than these fold behind their number. */
const SHOWN = 8;

/** The countries of an entry by name; a long list folds, `*` says which countries it stands for, and a list that nobody has read says so. */
export function Countries({ value }: { value: FactValue & { kind: 'countries' } }) {
  const { t, locale, list } = useFactLabels();
  const { countries, rest } = value;
  if (countries === 'unlisted') return t('unlisted');
  if (countries === '*') return t(rest ? 'everywhereElse' : 'everywhere');
  const names = countries.map((code) => countryName(code, locale)).sort((a, b) => a.localeCompare(b, locale));
  const text = list(names);
  if (names.length <= SHOWN) return text;
  return (
    <details>
      <summary className="min-h-6">{t('countryCount', { count: names.length })}</summary>
      <p className="mt-1 text-sm text-muted">{text}</p>
    </details>
  );
}
