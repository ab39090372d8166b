'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormatters } from '@/components/formatters';
import { COLUMNS, type ColumnKey, NUMBER_COLUMNS, type NumberColumnKey } from '@/lib/table/columns';
import { type Chosen, FACET_KEYS, type FacetKey } from '@/lib/table/facet-options';
import type { NumberFilters } from '@/lib/table/view-params';
import { rangeText } from './range-text';

const CHIP =
  'inline-flex min-h-7 items-center gap-1 rounded-full bg-accent-soft pr-1.5 pl-2.5 text-xs text-accent-strong hover:bg-sunken';

/** What narrows the list, each with a way to give it up, and one for all. */
export function ActiveFilters({
  query,
  facets,
  filters,
  nameOf,
  columnName,
  onQuery,
  onToggle,
  onUnfilter,
  onClear,
}: {
  query: string;
  facets: Chosen;
  filters: NumberFilters;
  nameOf: (facet: FacetKey, value: string) => string;
  columnName: (key: ColumnKey) => string;
  onQuery: (query: string) => void;
  onToggle: (facet: FacetKey, value: string) => void;
  onUnfilter: (key: NumberColumnKey) => void;
  onClear: () => void;
}) {
  const t = useTranslations('table');
  const chosen = FACET_KEYS.flatMap((facet) => facets[facet].map((value) => ({ facet, value })));
  const formatters = useFormatters();
  const ranges = NUMBER_COLUMNS.flatMap((key) => {
    const filter = filters[key];
    return filter ? [{ key, text: rangeText(filter, COLUMNS[key].filter.unit, formatters) }] : [];
  });
  const text = query.trim();
  if (chosen.length === 0 && ranges.length === 0 && text === '') return null;
  return (
    <ul aria-label={t('activeFilters')} className="flex flex-wrap items-center gap-2">
      {text !== '' && (
        <li>
          <button type="button" className={CHIP} onClick={() => onQuery('')}>
            <span className="sr-only">{t('remove')} </span>
            {t('quoted', { text })}
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      )}
      {chosen.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <button type="button" className={CHIP} onClick={() => onToggle(facet, value)}>
            <span className="sr-only">{t('remove')} </span>
            {t('chip', { facet: t(`facets.${facet}`), option: nameOf(facet, value) })}
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
      {ranges.map(({ key, text }) => (
        <li key={key}>
          <button type="button" className={CHIP} onClick={() => onUnfilter(key)}>
            <span className="sr-only">{t('remove')} </span>
            {t('chip', { facet: columnName(key), option: text })}
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="min-h-7 px-1 text-xs text-accent hover:underline print:hidden"
          onClick={onClear}
        >
          {t('clearAll')}
        </button>
      </li>
    </ul>
  );
}
