'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui';
import { type FormAction, IDLE } from '@/lib/admin/action-state';
import type { PlanPreview } from '@/lib/import/preview';
import { PlanWarnings } from './plan-warnings';
import { useFieldLabels } from './use-field-labels';

/** The plans of a preview, each with what would change, to be chosen from. */
export function ImportChoice({
  plans,
  more,
  act,
}: {
  plans: readonly PlanPreview[];
  /** Plans beyond those shown: they are applied with the rest. */
  more: readonly string[];
  act: FormAction | null;
}) {
  const t = useTranslations('admin.import');
  const labels = useFieldLabels();
  const [state, send, busy] = useActionState(act ?? (async () => IDLE), IDLE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(plans.map(({ planId }) => planId)));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => send(data));
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const count = chosen.size + more.length;
  return (
    <form action={send} onSubmit={onSubmit} className="flex flex-col gap-4">
      {act && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setChosen(new Set(plans.map(({ planId }) => planId)))}>
            {t('all')}
          </Button>
          <Button size="sm" onClick={() => setChosen(new Set())}>
            {t('none')}
          </Button>
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {plans.map((plan) => {
          const conflicts = plan.changes.filter(({ conflict }) => conflict);
          return (
            <li key={plan.planId} className="flex flex-col gap-2 rounded-md border p-3">
              <div className="flex flex-wrap items-center justify-between gap-2">
                <PlanName plan={plan}>
                  {act && (
                    <input
                      type="checkbox"
                      name="plan"
                      value={plan.planId}
                      className="size-4.5 accent-accent"
                      checked={chosen.has(plan.planId)}
                      onChange={({ target }) => toggle(plan.planId, target.checked)}
                    />
                  )}
                </PlanName>
                <span className="text-sm text-muted">
                  {t(`match.${plan.match}`)} · {t('rowsOf', { rows: plan.rows.slice(0, 5).join(', ') })}
                </span>
              </div>
              <details open={plan.changes.length <= 6}>
                <summary className="cursor-pointer text-sm">
                  {t('changesOf', { count: plan.changes.length })}
                </summary>
                <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
                  {plan.changes.map((change) => (
                    <div key={change.path} className="contents">
                      <dt className="break-words text-muted">
                        {labels.path(change.path)}
                        {change.conflict && (
                          <span className="block text-watch">
                            {t('byHand', { name: change.conflict.by })}
                          </span>
                        )}
                      </dt>
                      <dd className="break-words text-muted">
                        {plan.match === 'new' ? '' : <del>{labels.value(change.before)}</del>}
                      </dd>
                      <dd className="break-words">{labels.value(change.after)}</dd>
                    </div>
                  ))}
                </dl>
              </details>
              {act && conflicts.length > 0 && (
                <label className="flex min-h-6 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    name="overwrite"
                    value={plan.planId}
                    className="size-4.5 accent-accent"
                  />
                  {t('overwrite', { count: conflicts.length })}
                </label>
              )}
              <PlanWarnings warnings={plan.warnings} />
              {plan.olderDates.length > 0 && <OlderDates plan={plan} canChoose={act !== null} />}
            </li>
          );
        })}
      </ul>
      {more.map((id) => (
        <input key={id} type="hidden" name="plan" value={id} />
      ))}
      {more.length > 0 && <p className="text-sm text-muted">{t('morePlans', { count: more.length })}</p>}
      {act && (
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-t bg-surface px-4 py-3 lg:-mx-6 lg:px-6">
          <Button type="submit" variant="primary" disabled={busy || count === 0} aria-busy={busy}>
            {t('apply', { count })}
          </Button>
          <p role="status" className="text-sm text-bad empty:hidden">
            {busy ? (
              <span className="text-text">{t('applying')}</span>
            ) : state.kind === 'failed' ? (
              state.message
            ) : (
              ''
            )}
          </p>
        </div>
      )}
    </form>
  );
}

/** The plan's name, as the label of its checkbox where there is one. */
function PlanName({ plan, children }: { plan: PlanPreview; children: ReactNode }) {
  const Box = children ? 'label' : 'p';
  return (
    <Box className="flex min-h-6 items-center gap-2 font-semibold">
      {children}
      {plan.name} <span className="font-normal text-muted">{plan.planId}</span>
    </Box>
  );
}

/** What the file dates before the plan: a question, since it may be that the file is the older of the two. */
function OlderDates({ plan, canChoose }: { plan: PlanPreview; canChoose: boolean }) {
  const t = useTranslations('admin.import');
  const dates = plan.olderDates.map(({ source, now, file }) =>
    source === null ? t('olderCheck', { now, file }) : t('olderSource', { source, now, file }),
  );
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="text-watch">{t('older', { dates: dates.join('; ') })}</p>
      {canChoose && (
        <label className="flex min-h-6 items-center gap-2">
          <input type="checkbox" name="older" value={plan.planId} className="size-4.5 accent-accent" />
          {t('takeOlder', { count: dates.length })}
        </label>
      )}
    </div>
  );
}
