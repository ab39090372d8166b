'use client';

import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { sameIn } from '@/lib/memoize-last';
import type { Limit } from '@/lib/need/limits';
import { type Span, spanAround } from '@/lib/need/usage-range';
import { OptionalNumber } from './draft-input';

interface RangeRowProps {
  /** What is asked, e.g. "Data". */
  what: string;
  /** Keys of both ends in a link. */
  names: readonly [string, string];
  /** In a link the ends to a country are `CN:60`. */
  country?: string;
  usual: number;
  span: Span | null;
  limit: Limit;
  unit: string;
  onChange: (span: Span | null) => void;
}

const sameRow = sameIn(['what', 'country', 'usual', 'low', 'high', 'unit']);
const drawn = ({ span, ...row }: RangeRowProps) => ({ ...row, low: span?.low, high: span?.high });

/**
 * From–to for an amount that a person is not sure of; folded away until it is wanted. An end is empty while it is the
 * usual amount, so that a plain form asks for no range by itself.
 */
export const RangeRow = memo(
  function RangeRow({ what, names, country, usual, span, limit, unit, onChange }: RangeRowProps) {
    const t = useTranslations('need.range');
    const [open] = useState(span !== null);
    // Without scripts the form sends both fields as they are; to a country they belong to `callfrom=CN:60`.
    const name = (key: string) => (country === undefined ? key : `${key}.${country}`);
    return (
      <details open={open} className="-mt-1 text-xs">
        <summary className="w-fit text-muted hover:text-text">{t('ask')}</summary>
        <div className="grid grid-cols-[minmax(0,1fr)_3.75rem_auto_3.75rem_2rem] items-center gap-x-2 pt-1.5 pb-1">
          <span className="text-right text-muted">{t('between')}</span>
          <OptionalNumber
            label={t('from', { what })}
            name={name(names[0])}
            value={span && span.low !== usual ? span.low : null}
            limit={limit}
            onChange={(low) => onChange(spanAround(usual, low, span?.high ?? null))}
          />
          <span className="text-muted">{t('and')}</span>
          <OptionalNumber
            label={t('to', { what })}
            name={name(names[1])}
            value={span && span.high !== usual ? span.high : null}
            limit={limit}
            onChange={(high) => onChange(spanAround(usual, span?.low ?? null, high))}
          />
          <span className="text-muted">{unit}</span>
        </div>
      </details>
    );
  },
  (a, b) => sameRow(drawn(a), drawn(b)),
);
