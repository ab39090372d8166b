'use client';

import { useCallback, useDeferredValue, useMemo } from 'react';
import { Button, heldUntil, useHydrated } from '@/components/ui';
import type { CarrierWork, PlanChanges, PlanWithOwn } from '@/lib/admin/carrier-draft';
import { FACT_EVIDENCE, FACT_GROUPS, factsForm, factsOf, takeOffers } from '@/lib/admin/carrier-facts';
import type { Thread } from '@/lib/admin/comment';
import type { CarrierSaveState, SaveStamp } from '@/lib/admin/save-state';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { CarrierDocument, SharedFacts } from '@/lib/plan/plan';
import { type PullUpOffer, pullUpOffers } from '@/lib/plan/pull-up';
import { DocumentForm, FormGroup } from '../plan-form/document-form';
import { Fields } from '../plan-form/fields';
import { useDocumentForm } from '../plan-form/use-document-form';
import { useFieldLabels } from '../use-field-labels';
import { FactRowView } from './fact-row';
import { FactsPreview } from './facts-preview';

interface Props {
  /** The open draft or the published carrier, with what changes in plans. */
  start: CarrierWork;
  published: CarrierDocument | null;
  /** Its stored plans. */
  plans: readonly PlanWithOwn[];
  /** Of the state that `start` was read from. */
  stamp: SaveStamp;
  reason: string;
  /** Whose work is kept in the browser; null keeps nothing. */
  userId: string | null;
  /** The day, as YYYY-MM-DD. */
  today: string;
  reviewHref: string;
  /** What was said about the draft and is not settled. */
  threads?: readonly Thread[];
  /** Whether whoever looks may write. */
  editable: boolean;
  act: (before: CarrierSaveState, data: FormData) => Promise<CarrierSaveState>;
}

type Root = Omit<CarrierDocument, 'shared'> & { shared: SharedFacts; planChanges: PlanChanges };

/** What a carrier states for all its plans, and beside each field which of its plans follow. */
export function FactsForm(props: Props) {
  const { start, published, plans, stamp, reason, userId, today, reviewHref, threads, editable, act } = props;
  const { t } = useFieldLabels();
  const scripts = useHydrated();
  const had = (start.shared ?? published?.shared ?? null) !== null;
  const toRoot = (work: CarrierWork): Root => ({ ...work, shared: factsForm(work.shared, today) });
  const split = useCallback(
    (root: unknown) => {
      const { planChanges, ...document } = root as Root;
      return { document: { ...document, shared: factsOf(document.shared, had) }, planChanges };
    },
    [had],
  );
  const read = useCallback((root: unknown) => parseCarrier(split(root).document), [split]);
  const work = useDocumentForm({
    ...{ start: toRoot(start), stamp, reason, read, act, fromTheirs: toRoot },
    keptFor: userId && `${userId}/facts/${start.id}`,
    leaveQuestion: t('kept.leave'),
  });
  const root = work.root as Root;
  const offers = useMemo(
    () =>
      pullUpOffers(
        plans.map(({ plan }) => plan),
        root.shared,
      ),
    [plans, root.shared],
  );
  const take = (taken: readonly PullUpOffer[]) =>
    work.setRoot({ ...root, ...takeOffers(plans, root, taken, today) });
  const setChanges = (planChanges: PlanChanges) => work.set(['planChanges'], planChanges);
  const shown = useDeferredValue(work.parsed.ok ? work.parsed.carrier : null);
  const changes = useDeferredValue(root.planChanges);
  const writable = editable && scripts;
  return (
    <DocumentForm
      work={work}
      groups={[...FACT_GROUPS.map(({ group }) => group), 'factEvidence', 'changes']}
      hidden={{ ...split(root), base: split(work.saved) }}
      reviewHref={reviewHref}
      threads={threads}
      readOnly={!writable}
    >
      {editable && (
        <noscript>
          <p className="rounded-md bg-watch-soft p-3 text-sm">{t('facts.needsScripts')}</p>
        </noscript>
      )}
      {offers.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-accent-soft p-3 text-sm">
          <p>{t('facts.offers', { count: offers.length })}</p>
          {editable && (
            <Button size="sm" className={heldUntil(scripts)} onClick={() => take(offers)}>
              {t('facts.takeAll', { count: offers.length })}
            </Button>
          )}
        </div>
      )}
      {FACT_GROUPS.map(({ group, parts }) => (
        <FormGroup key={group} group={group}>
          {parts.map(({ key, rows }) => (
            <FactPartView key={key} title={key} group={group}>
              {rows.map((row) => (
                <FactRowView
                  key={row.field}
                  row={row}
                  plans={plans}
                  changes={root.planChanges}
                  shared={root.shared}
                  published={published?.shared ?? null}
                  offer={offers.find(({ field }) => field === row.field)}
                  onTake={take}
                  onChanges={setChanges}
                />
              ))}
            </FactPartView>
          ))}
        </FormGroup>
      ))}
      <FormGroup group="factEvidence">
        <Fields fields={FACT_EVIDENCE} path={['shared']} />
      </FormGroup>
      <FormGroup group="changes">
        <FactsPreview published={published} plans={plans} document={shown} planChanges={changes} />
      </FormGroup>
    </DocumentForm>
  );
}

function FactPartView({
  title,
  group,
  children,
}: {
  title: string | null;
  group: string;
  children: React.ReactNode;
}) {
  const { t, field } = useFieldLabels();
  // A part that is called like its group is not named twice.
  const named = title !== null && field(title) !== t(`group.${group}` as 'group.plan');
  return (
    <div className="flex min-w-0 flex-col">
      {named && <h3 className="pb-2 font-semibold">{field(title)}</h3>}
      {children}
    </div>
  );
}
