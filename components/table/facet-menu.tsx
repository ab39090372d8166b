'use client';

import { useTranslations } from 'next-intl';
import { memo, useId, useState } from 'react';
import { Button, classNames, Popover } from '@/components/ui';
import type { FacetCount, FacetKey } from '@/lib/table/facet-options';
import { FACET_PARAMS } from '@/lib/table/view-params';
import { MenuLabel } from './menu-label';

/** With more options than this a menu has a search of its own. */
const SEARCH_FROM = 12;

export interface FacetMenuProps {
  facet: FacetKey;
  options: readonly FacetCount[];
  chosen: readonly string[];
  /** An option in words. */
  nameOf: (facet: FacetKey, value: string) => string;
  onToggle: (facet: FacetKey, value: string) => void;
  onOnly: (facet: FacetKey, value: string) => void;
  onClear: (facet: FacetKey) => void;
}

/** One facet as a menu: its options with how many plans each leaves, and "only" to choose one alone. */
export const FacetMenu = memo(function FacetMenu(props: FacetMenuProps) {
  const t = useTranslations('table');
  const { facet, chosen } = props;
  const title = t(`facets.${facet}`);
  return (
    <Popover title={title} label={<MenuLabel title={title} count={chosen.length} />} className="px-2.5">
      <FacetOptions {...props} />
    </Popover>
  );
});

const FacetOptions = memo(function FacetOptions(props: FacetMenuProps) {
  const { facet, options, chosen, nameOf, onToggle, onOnly, onClear } = props;
  const t = useTranslations('table');
  const [term, setTerm] = useState('');
  const id = useId();
  const long = options.length > SEARCH_FROM;
  const named = options.map((option) => ({ ...option, name: nameOf(facet, option.value) }));
  const wanted = named.filter(
    ({ name, count, may, value }) =>
      (count + may > 0 || chosen.includes(value) || !long) &&
      name.toLowerCase().includes(term.trim().toLowerCase()),
  );
  return (
    <fieldset className="w-60 max-w-full">
      <legend className="sr-only">{t(`facets.${facet}`)}</legend>
      {long && (
        <input
          type="search"
          value={term}
          onChange={(event) => setTerm(event.target.value)}
          aria-label={t('searchOptions', { facet: t(`facets.${facet}`) })}
          placeholder={t('searchOptions', { facet: t(`facets.${facet}`) })}
          className="mb-2 h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-sm"
        />
      )}
      <ul>
        {wanted.map(({ value, count, may, name }) => (
          <li key={value} className="group/option flex min-h-8 items-center gap-2 text-sm">
            <input
              id={`${id}${value}`}
              type="checkbox"
              name={FACET_PARAMS[facet]}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => onToggle(facet, value)}
              className="size-4 shrink-0 cursor-pointer accent-accent"
            />
            <label
              htmlFor={`${id}${value}`}
              className={classNames(
                'min-w-0 flex-1 cursor-pointer truncate py-1',
                count + may === 0 && 'text-muted',
              )}
            >
              {name}
            </label>
            <button
              type="button"
              onClick={() => onOnly(facet, value)}
              aria-label={t('onlyOption', { option: name })}
              className="rounded-sm px-1.5 py-1 text-xs text-accent opacity-0 group-hover/option:opacity-100 hover:underline focus-visible:opacity-100 [@media(hover:none)]:opacity-100"
            >
              {t('only')}
            </button>
            <span
              title={may > 0 ? t('facetCountWords', { count, may }) : undefined}
              className="min-w-12 text-right text-xs text-muted tabular-nums"
            >
              {t('facetCount', { count, may })}
            </span>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <Button variant="quiet" size="sm" className="mt-1 -ml-2.5" onClick={() => onClear(facet)}>
          {t('clearFacet')}
        </Button>
      )}
    </fieldset>
  );
});
