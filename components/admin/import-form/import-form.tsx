'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, startTransition, useActionState, useState } from 'react';
import { Button, useHydrated } from '@/components/ui';
import { type FormAction, IDLE } from '@/lib/admin/action-state';
import type { CarrierPreview, ImportPreview, PlanPreview, UnknownProvider } from '@/lib/import/preview';
import { AboutFile, type Named } from './about-file';
import { CarrierRow } from './carrier-row';
import { PlanRow } from './plan-row';
import { useChoices } from './use-choices';

/** As many plans as are shown at once. */
const STEP = 100;

export interface ImportFormProps {
  /** Null for a file of documents, of which nothing has to be said. */
  about: {
    asks: ImportPreview['asks'];
    asOf: string;
    sourceUrl: string;
    carrierId: string;
    providers: readonly UnknownProvider[];
    said: Readonly<Record<string, string>>;
  } | null;
  carriers: readonly Named[];
  /** What changes, in the order in which it is looked at. */
  plans: readonly PlanPreview[];
  carrierDrafts: readonly CarrierPreview[];
  atFirst: { plans: readonly string[]; carriers: readonly string[] };
  /** Plans that rows may be of, by carrier. */
  plansByCarrier: Readonly<Record<string, readonly Named[]>>;
  /** What to look at in the rows of a plan, by its id. */
  notes: Readonly<Record<string, readonly string[]>>;
  /** Plans that were matched and of which the file says nothing new. */
  matchedOnly: number;
  /** Null where nothing can be chosen any more. */
  act: FormAction | null;
}

/** A preview to choose from: what of the file is taken, which plans its rows are of, and what a person has to say of it. */
export function ImportForm(props: ImportFormProps) {
  const { about, carriers, plans, carrierDrafts, atFirst, plansByCarrier, notes, matchedOnly, act } = props;
  const t = useTranslations('admin.import');
  const [state, send, busy] = useActionState(act ?? (async () => IDLE), IDLE);
  const choices = useChoices(plans, carrierDrafts, atFirst);
  const [shown, setShown] = useState(STEP);
  const hydrated = useHydrated();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => send(data));
  };
  const { ticked, tickedCarriers, pending } = choices;
  const count = ticked.size + tickedCarriers.size;
  const suggested = plans.filter(
    (plan) => plan.suggestions.length > 0 && choices.matchNow(plan) === '',
  ).length;
  const rows = plans.slice(0, shown);
  const asks = about?.asks.length ?? 0;
  const canApply = !busy && pending === 0 && asks === 0 && count + matchedOnly > 0;
  return (
    <form action={send} onSubmit={onSubmit} className="flex flex-col gap-4">
      {act && about && <AboutFile {...about} carriers={carriers} />}
      {carrierDrafts.length > 0 && (
        <ul className="flex flex-col gap-3">
          {carrierDrafts.map((carrier) => (
            <CarrierRow
              key={carrier.carrierId}
              carrier={carrier}
              ticked={tickedCarriers.has(carrier.carrierId)}
              canChoose={act !== null}
              onTick={(on) => choices.tickCarrier(carrier.carrierId, on)}
            />
          ))}
        </ul>
      )}
      {act && plans.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={choices.all}>
            {t('all')}
          </Button>
          <Button size="sm" onClick={choices.none}>
            {t('none')}
          </Button>
          {suggested > 0 && (
            <Button size="sm" onClick={choices.takeSuggestions}>
              {t('takeSuggestions', { count: suggested })}
            </Button>
          )}
        </div>
      )}
      <ul className="flex flex-col gap-3">
        {rows.map((plan) => (
          <PlanRow
            key={plan.planId}
            plan={plan}
            ticked={ticked.has(plan.planId)}
            match={choices.matchNow(plan)}
            others={plansByCarrier[plan.carrierId] ?? []}
            notes={notes[plan.planId] ?? []}
            canChoose={act !== null}
            onTick={(on) => choices.tick(plan.planId, on)}
            onMatch={(to) => choices.match(plan, to)}
          />
        ))}
      </ul>
      {hydrated &&
        plans
          .slice(shown)
          .map(({ planId }) =>
            ticked.has(planId) ? <input key={planId} type="hidden" name="plan" value={planId} /> : null,
          )}
      {plans.length > shown && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <span className="text-muted">{t('morePlans', { count: plans.length - shown })}</span>
          {hydrated && (
            <Button size="sm" onClick={() => setShown(shown + STEP)}>
              {t('showMore')}
            </Button>
          )}
        </div>
      )}
      {act && (
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-3 border-t bg-surface px-4 py-3 lg:-mx-6 lg:px-6">
          {/* First, so that Enter in a field compares and never applies. */}
          {about && (
            <Button
              type="submit"
              name="act"
              value="compare"
              variant={pending > 0 || asks > 0 ? 'primary' : 'secondary'}
              disabled={busy}
            >
              {t('compare')}
            </Button>
          )}
          {plans.length + carrierDrafts.length + matchedOnly > 0 && (
            <Button
              type="submit"
              name="act"
              value="apply"
              variant="primary"
              disabled={hydrated && !canApply}
              aria-busy={busy}
            >
              {count > 0 || matchedOnly === 0
                ? t('apply', { count })
                : t('keepMatches', { count: matchedOnly })}
            </Button>
          )}
          <p role="status" className="text-sm empty:hidden">
            {busy ? (
              t('applying')
            ) : state.kind === 'failed' ? (
              <span className="text-bad">{state.message}</span>
            ) : pending > 0 ? (
              t('pending', { count: pending })
            ) : (
              ''
            )}
          </p>
        </div>
      )}
    </form>
  );
}
