'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState } from 'react';
import { Button, CONTROL, classNames } from '@/components/ui';
import { type FormAction, IDLE } from '@/lib/admin/action-state';
import { AdminTable } from './admin-page';
import { ConflictChoices } from './conflict-choices';
import { MentionTextField } from './mention-field';

export interface TaxRow {
  state: string;
  name: string;
  percent: string;
  /** Upper end of the range; empty = no range. */
  high: string;
  year: string;
  source: string;
  derived: boolean;
}

export interface TaxShare {
  value: string;
  year: string;
  source: string;
}

const COLUMNS = ['state', 'percent', 'high', 'year', 'source', 'derived'] as const;

/** The tax table as a whole: every state with its rate, year and source, and the share of a bill that is taxed. */
export function TaxForm({
  act,
  base,
  reason,
  share,
  rows,
}: {
  act: FormAction;
  /** The table that the form shows, as it is sent along. */
  base: string;
  reason: string;
  share: TaxShare;
  rows: readonly TaxRow[];
}) {
  const t = useTranslations('admin.taxes');
  const form = useTranslations('admin.form');
  const [state, send, busy] = useActionState(act, IDLE);
  const failed = state.kind === 'failed' ? state : null;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const box = (name: string, label: string, value: string, look: string, mode?: 'decimal' | 'numeric') => (
    <input
      name={name}
      aria-label={label}
      defaultValue={failed?.values[name] ?? value}
      aria-invalid={failed?.fields.includes(name) || undefined}
      aria-describedby={failed?.fields.includes(name) ? 'taxes-said' : undefined}
      inputMode={mode}
      maxLength={mode ? 10 : 500}
      className={classNames(CONTROL, look)}
    />
  );
  return (
    <form
      // Where the form starts from another table by now, its fields do as well.
      key={base}
      action={send}
      onSubmit={onSubmit}
      aria-label={t('title')}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="base" value={failed?.choices ? (failed.values.base ?? base) : base} />
      {failed?.choices && (
        <div className="flex flex-col gap-3 rounded-md border border-watch bg-watch-soft p-4">
          <input type="hidden" name="chosenAt" value={failed.chosenAt} />
          <ConflictChoices fields={failed.choices} />
        </div>
      )}
      <fieldset className="flex flex-wrap items-end gap-3 text-sm">
        <legend className="mb-1 font-semibold">{t('share')}</legend>
        {(
          [
            ['value', 'w-24 text-right', 'decimal'],
            ['year', 'w-20 text-right', 'numeric'],
            ['source', 'w-full', undefined],
          ] as const
        ).map(([part, look, mode]) => (
          <div
            key={part}
            className={classNames('flex flex-col gap-1', part === 'source' && 'min-w-60 flex-1')}
          >
            <span aria-hidden className="text-muted">
              {t(part === 'value' ? 'shareValue' : part)}
            </span>
            {box(`share-${part}`, t(part === 'value' ? 'shareValue' : part), share[part], look, mode)}
          </div>
        ))}
      </fieldset>
      <AdminTable label={t('rates')} head={COLUMNS.map((key) => t(key))}>
        {rows.map((row) => (
          <tr key={row.state}>
            <th scope="row" className="!text-text">
              {row.name}
            </th>
            <td>
              {box(
                `${row.state}-percent`,
                t('percentOf', { state: row.name }),
                row.percent,
                'w-20 text-right',
                'decimal',
              )}
            </td>
            <td>
              {box(
                `${row.state}-high`,
                t('highOf', { state: row.name }),
                row.high,
                'w-20 text-right',
                'decimal',
              )}
            </td>
            <td>
              {box(
                `${row.state}-year`,
                t('yearOf', { state: row.name }),
                row.year,
                'w-18 text-right',
                'numeric',
              )}
            </td>
            <td>
              {box(`${row.state}-source`, t('sourceOf', { state: row.name }), row.source, 'w-full min-w-64')}
            </td>
            <td>
              <input
                type="checkbox"
                name={`${row.state}-derived`}
                aria-label={t('derivedOf', { state: row.name })}
                defaultChecked={failed ? failed.values[`${row.state}-derived`] === 'on' : row.derived}
                className="size-4.5 accent-accent"
              />
            </td>
          </tr>
        ))}
      </AdminTable>
      <p
        id="taxes-said"
        role="status"
        className={classNames('text-sm empty:hidden', failed ? 'text-bad' : 'text-good')}
      >
        {state.kind === 'idle' ? '' : state.message}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <MentionTextField
          label={form('reason')}
          name="reason"
          defaultValue={failed?.values.reason ?? reason}
          maxLength={1000}
          className="min-w-48 flex-1"
        />
        <Button type="submit" variant="primary" disabled={busy} aria-busy={busy}>
          {form('handIn')}
        </Button>
      </div>
    </form>
  );
}
