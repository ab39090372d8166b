'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { Button, Popover } from '@/components/ui';
import { addColumn, removeColumn } from '@/lib/table/column-layout';
import { BY_NEED, CHOOSABLE_COLUMNS, type ColumnKey } from '@/lib/table/columns';

/** Which columns are seen; the plan always is. */
export const ColumnMenu = memo(function ColumnMenu({
  columns,
  chosen,
  period,
  onChange,
}: {
  /** Those that are seen. */
  columns: readonly ColumnKey[];
  /** Whether somebody chose them. */
  chosen: boolean;
  period: string;
  onChange: (columns: readonly ColumnKey[]) => void;
}) {
  const t = useTranslations('table');
  const [term, setTerm] = useState('');
  const named = CHOOSABLE_COLUMNS.map((key) => ({ key, name: t(`columns.${key}`, { period }) }));
  const wanted = named.filter(({ name }) => name.toLowerCase().includes(term.trim().toLowerCase()));
  const toggle = (key: ColumnKey) =>
    onChange(columns.includes(key) ? removeColumn(columns, key) : addColumn(columns, key));
  return (
    <Popover
      title={t('chooseColumns')}
      align="end"
      variant="quiet"
      lazy
      label={
        <>
          <Columns3 aria-hidden="true" className="size-4" />
          {t('chooseColumns')}
        </>
      }
    >
      <fieldset className="w-56 max-w-full">
        <legend className="sr-only">{t('chooseColumns')}</legend>
        <input
          type="search"
          value={term}
          onChange={(event) => setTerm(event.target.value)}
          aria-label={t('searchColumns')}
          placeholder={t('searchColumns')}
          className="mb-2 h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-sm"
        />
        {wanted.map(({ key, name }) => (
          <label key={key} className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              name="cols"
              value={key}
              checked={columns.includes(key)}
              disabled={key === 'plan'}
              onChange={() => toggle(key)}
              className="size-4 cursor-pointer accent-accent"
            />
            {name}
          </label>
        ))}
        <Button
          variant="quiet"
          size="sm"
          className="mt-1 -ml-2.5"
          onClick={() => onChange(BY_NEED)}
          disabled={!chosen}
        >
          {t('firstColumns')}
        </Button>
      </fieldset>
    </Popover>
  );
});
