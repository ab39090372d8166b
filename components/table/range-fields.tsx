'use client';

import { useId, useState } from 'react';
import type { Formatters } from '@/components/formatters';
import {
  between,
  formatQuantity,
  formatRange,
  parseQuantity,
  parseRange,
  type RangeFilter,
  type RangeUnit,
} from '@/lib/table/range-filter';

const FIELD =
  'h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-sm tabular-nums aria-invalid:border-bad';

interface Texts {
  min: string;
  max: string;
  expression: string;
}

function textsOf(filter: RangeFilter | null, unit: RangeUnit): Texts {
  const bounds = filter?.kind === 'between' ? filter : { min: null, max: null };
  const text = (bound: number | null) => (bound === null ? '' : formatQuantity(bound, unit));
  return {
    min: text(bounds.min),
    max: text(bounds.max),
    expression: filter ? formatRange(filter, unit) : '',
  };
}

/** The filter of two fields; undefined where they hold no numbers, or less at the end than at the start. */
function filterOf({ min, max }: Texts, unit: RangeUnit): RangeFilter | null | undefined {
  const [low, high] = [min, max].map((text) =>
    text.trim() === '' ? null : (parseQuantity(text, unit) ?? Number.NaN),
  );
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  return low === null && high === null ? null : (between(low ?? null, high ?? null) ?? undefined);
}

/** A filter on a column's numbers: from, to, or an expression. It applies as soon as it can be read. */
export function RangeFields({
  filter,
  unit,
  bounds,
  formatters: { t },
  onFilter,
}: {
  filter: RangeFilter | null;
  unit: RangeUnit;
  /** Lowest and highest number that there is. */
  bounds: [number, number] | undefined;
  formatters: Formatters;
  onFilter: (filter: RangeFilter | null) => void;
}) {
  const id = useId();
  const [texts, setTexts] = useState(() => textsOf(filter, unit));
  const [isUnread, setUnread] = useState(false);
  const apply = (written: Texts, read: RangeFilter | null | undefined, isExpression: boolean) => {
    setUnread(read === undefined);
    const rest = read === undefined ? written : textsOf(read, unit);
    setTexts(
      isExpression
        ? { ...rest, expression: written.expression }
        : { ...written, expression: rest.expression },
    );
    if (read !== undefined) onFilter(read);
  };
  const onBound = (bound: 'min' | 'max', text: string) => {
    const written = { ...texts, [bound]: text };
    apply(written, filterOf(written, unit), false);
  };
  const onExpression = (expression: string) => {
    const written = { ...texts, expression };
    apply(written, expression.trim() === '' ? null : (parseRange(expression, unit) ?? undefined), true);
  };
  const bound = (key: 'min' | 'max', placeholder: number | undefined) => (
    <label className="min-w-0 flex-1 text-xs text-muted">
      {t(`columnMenu.${key}`, { unit })}
      <input
        inputMode="decimal"
        value={texts[key]}
        placeholder={placeholder === undefined ? undefined : formatQuantity(placeholder, unit)}
        aria-invalid={isUnread || undefined}
        aria-describedby={isUnread ? `${id}unread` : undefined}
        onChange={(event) => onBound(key, event.target.value)}
        className={`${FIELD} mt-0.5 text-text`}
      />
    </label>
  );
  return (
    <fieldset className="my-1 border-y border-line py-2">
      <legend className="sr-only">{t('columnMenu.filter')}</legend>
      <div className="flex gap-2">
        {bound('min', bounds?.[0])}
        {bound('max', bounds?.[1])}
      </div>
      <label className="mt-1.5 block text-xs text-muted">
        {t('columnMenu.expression')}
        <input
          value={texts.expression}
          placeholder=">=10 · 5..20 · !5"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isUnread || undefined}
          aria-describedby={isUnread ? `${id}unread` : undefined}
          onChange={(event) => onExpression(event.target.value)}
          className={`${FIELD} mt-0.5 text-text`}
        />
      </label>
      {isUnread && (
        <p id={`${id}unread`} className="mt-1 text-xs text-bad">
          {t('columnMenu.unread')}
        </p>
      )}
    </fieldset>
  );
}
