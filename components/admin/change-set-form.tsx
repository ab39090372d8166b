'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button, Link, TextField, useHydrated } from '@/components/ui';
import { type FormAction, IDLE } from '@/lib/admin/action-state';
import type { DraftStatus } from '@/lib/admin/draft';
import type { Change } from '@/lib/plan/diff';
import type { PlanWarning } from '@/lib/plan/warnings';
import { ChangeTable } from './change-list';
import { DraftBadge } from './draft-badge';
import { MeanwhileNote } from './meanwhile-note';
import { MentionTextField } from './mention-field';
import { PlanWarnings } from './plan-warnings';
import { useFieldLabels } from './use-field-labels';

/** A draft of a set. */
export interface SetItem {
  /** What the page shows of it, for a decision to name. */
  seen: string;
  since: string;
  id: string;
  kind: 'plan' | 'carrier';
  name: string;
  /** What stands below the name. */
  about: string;
  status: DraftStatus;
  isNew: boolean;
  href: string;
  changes: readonly Change[];
  /** Of these, the prices. */
  prices: readonly { path: string; before: string; after: string }[];
  warnings: readonly PlanWarning[];
  /** Whether anything can still be decided of it. */
  isOpen: boolean;
  /** Whether this person may publish it now. */
  canRelease: boolean;
}

/** The drafts of a set as one list with ticks, and what is done with the ticked ones together. */
export function ChangeSetForm({
  items,
  canRelease,
  canWithdraw,
  canSubmit,
  act,
}: {
  items: readonly SetItem[];
  canRelease: boolean;
  canWithdraw: boolean;
  /** Whether some can be handed in by this person. */
  canSubmit: boolean;
  act: FormAction;
}) {
  const t = useTranslations('admin.changes');
  const [state, send, busy] = useActionState(act, IDLE);
  const hydrated = useHydrated();
  const choosable = items.filter((item) => item.isOpen && (canRelease ? item.canRelease : canWithdraw));
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const count = choosable.filter(({ id }) => !off.has(id)).length;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };
  const tick = (id: string, on: boolean) => {
    const next = new Set(off);
    if (on) next.delete(id);
    else next.add(id);
    setOff(next);
  };
  const typed: Record<string, string> = state.kind === 'failed' ? state.values : {};
  const disabled = busy || (hydrated && count === 0);
  const button = (
    name: 'publish' | 'schedule' | 'return' | 'withdraw' | 'submit',
    variant: 'primary' | 'secondary',
  ) => (
    <Button type="submit" name="act" value={name} variant={variant} disabled={disabled} aria-busy={busy}>
      {t(`act.${name}`, { count })}
    </Button>
  );
  return (
    <form action={send} onSubmit={onSubmit} className="flex flex-col gap-4">
      {choosable.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setOff(new Set())}>
            {t('all')}
          </Button>
          <Button size="sm" onClick={() => setOff(new Set(choosable.map(({ id }) => id)))}>
            {t('none')}
          </Button>
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {items.map((item) => (
          <Row
            key={item.id}
            item={item}
            ticked={!off.has(item.id)}
            canChoose={choosable.includes(item)}
            onTick={(on) => tick(item.id, on)}
          />
        ))}
      </ul>
      {choosable.length > 0 && (
        <div className="sticky bottom-0 -mx-4 flex flex-col gap-3 border-t bg-surface px-4 py-3 lg:-mx-6 lg:px-6">
          {state.kind === 'failed' && state.meanwhile && (
            <div className="max-h-[40vh] overflow-y-auto">
              <MeanwhileNote entries={state.meanwhile} />
            </div>
          )}
          <div className="flex flex-wrap items-center gap-3">
            {canRelease && button('publish', 'primary')}
            {canSubmit && button('submit', canRelease ? 'secondary' : 'primary')}
            {canWithdraw && button('withdraw', 'secondary')}
            <p role="status" className="text-sm empty:hidden">
              {busy ? (
                t('working')
              ) : state.kind === 'failed' ? (
                <span className="text-bad">{state.message}</span>
              ) : state.kind === 'done' ? (
                <span className="text-good">{state.message}</span>
              ) : (
                ''
              )}
            </p>
          </div>
          {canRelease && (
            <details className="text-sm" open={Boolean(typed.note || typed.publishAt) || undefined}>
              <summary className="cursor-pointer">{t('otherwise')}</summary>
              <div className="mt-2 grid gap-3 sm:grid-cols-2">
                <div className="flex flex-wrap items-end gap-3">
                  <TextField
                    label={t('publishAtUtc')}
                    name="publishAt"
                    type="datetime-local"
                    defaultValue={typed.publishAt}
                  />
                  {button('schedule', 'secondary')}
                </div>
                <div className="flex flex-wrap items-end gap-3">
                  <MentionTextField
                    label={t('note')}
                    name="note"
                    maxLength={1000}
                    defaultValue={typed.note}
                  />
                  {button('return', 'secondary')}
                </div>
              </div>
            </details>
          )}
        </div>
      )}
      {choosable.length === 0 && state.kind === 'done' && (
        <p role="status" className="text-good">
          {state.message}
        </p>
      )}
    </form>
  );
}

function Row({
  item,
  ticked,
  canChoose,
  onTick,
}: {
  item: SetItem;
  ticked: boolean;
  canChoose: boolean;
  onTick: (on: boolean) => void;
}) {
  const t = useTranslations('admin.changes');
  const labels = useFieldLabels();
  return (
    <li className="flex flex-col gap-2 rounded-md border p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {canChoose && (
          <>
            <input type="hidden" name={`seen:${item.id}`} value={item.seen} />
            <input type="hidden" name={`since:${item.id}`} value={item.since} />
          </>
        )}
        {canChoose && (
          <input
            type="checkbox"
            name={item.kind === 'plan' ? 'draft' : 'carrierDraft'}
            value={item.id}
            aria-label={item.name}
            className="size-4.5 accent-accent"
            checked={ticked}
            onChange={({ target }) => onTick(target.checked)}
          />
        )}
        <Link
          href={item.href}
          className="inline-flex min-h-6 min-w-0 items-center font-semibold break-words underline underline-offset-3"
        >
          {item.name}
        </Link>
        <span className="min-w-0 text-sm break-words text-muted">
          {item.about}
          {item.isNew && ` · ${t(item.kind === 'plan' ? 'newPlan' : 'newCarrier')}`}
        </span>
        <span className="ml-auto">
          <DraftBadge status={item.status} />
        </span>
      </div>
      {item.prices.length > 0 && (
        <ul className="text-sm">
          {item.prices.map(({ path, before, after }) => (
            <li key={path}>
              <span className="text-muted">{labels.path(path)}</span> <del>${before}</del> →{' '}
              <ins className="font-semibold no-underline">${after}</ins>
            </li>
          ))}
        </ul>
      )}
      <PlanWarnings warnings={item.warnings} />
      <details>
        <summary className="cursor-pointer text-sm">{t('changesOf', { count: item.changes.length })}</summary>
        <div className="mt-2">
          <ChangeTable changes={item.changes} label={item.name} />
        </div>
      </details>
    </li>
  );
}
