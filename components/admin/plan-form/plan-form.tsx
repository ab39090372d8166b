'use client';

import {
  type FormEvent,
  startTransition,
  useActionState,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { Button, CONTROL, classNames } from '@/components/ui';
import { type Path, withValue } from '@/lib/admin/document-values';
import { PLAN_FIELDS } from '@/lib/admin/plan-fields';
import type { SaveState } from '@/lib/admin/save-state';
import type { Fault } from '@/lib/fault';
import type { PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { ChangeList } from '../change-list';
import { type FieldLabels, useFieldLabels } from '../use-field-labels';
import { ConflictPanel } from './conflict';
import { EditingContext } from './context';
import { FaultSummary } from './fault-summary';
import { Fields } from './fields';
import { Preview, useCatalog } from './preview';

interface Props {
  /** The document to go on from: the open draft, the published plan, or an empty one. */
  start: unknown;
  published: PlanDocument | null;
  /** Of the state that `start` was read from. */
  lockVersion: number;
  reason: string;
  brand: string;
  catalogHref: string;
  /** Where a draft is looked at before it is published, without its id. */
  reviewHref: string;
  act: (before: SaveState, data: FormData) => Promise<SaveState>;
}

const NO_FAULTS: readonly Fault[] = [];

/** The whole tariff document as a form, checked as one types, with what the public will see beside it. */
export function PlanForm({
  start,
  published,
  lockVersion,
  reason,
  brand,
  catalogHref,
  reviewHref,
  act,
}: Props) {
  const labels = useFieldLabels();
  const [root, setRoot] = useState(start);
  const [saved, setSaved] = useState(start);
  const [state, send, busy] = useActionState(act, { kind: 'idle' });
  const catalog = useCatalog(catalogHref);

  const parsed = useMemo(() => parsePlan(root), [root]);
  const refused = state.kind === 'refused' && root === saved ? state.faults : NO_FAULTS;
  const list = parsed.ok ? refused : parsed.faults;
  const faults = useMemo(() => new Map(list.map((fault) => [fault.path, fault])), [list]);
  const set = (path: Path, value: unknown) => setRoot((before: unknown) => withValue(before, path, value));
  const shown = useDeferredValue(parsed.ok ? parsed.plan : null);

  const unsaved = root !== saved;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    setSaved(root);
    startTransition(() => send(data));
  };
  const savedVersion = state.kind === 'saved' || state.kind === 'conflict' ? state.lockVersion : lockVersion;
  const take = (field: string | null) => {
    if (state.kind !== 'conflict' || !state.theirs) return;
    const { theirs } = state;
    if (field === null) setRoot(theirs);
    else set([field], theirs[field as keyof PlanDocument]);
  };

  return (
    <EditingContext value={{ root, set, faults, labels }}>
      <form action={send} onSubmit={onSubmit} className="flex min-w-0 flex-col gap-6">
        <input type="hidden" name="document" value={JSON.stringify(root)} />
        <input type="hidden" name="lockVersion" value={savedVersion} />
        <nav aria-label={labels.t('groups')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {[...PLAN_FIELDS.map(({ group }) => group), 'preview'].map((group) => (
            <a key={group} href={`#g-${group}`} className="min-h-6 underline underline-offset-3">
              {labels.t(`group.${group}` as 'group.plan')}
            </a>
          ))}
        </nav>
        {state.kind === 'conflict' && (
          <ConflictPanel theirs={state.theirs} mine={root} by={state.by} labels={labels} onTake={take} />
        )}
        <FaultSummary faults={list} labels={labels} />
        {PLAN_FIELDS.map(({ group, fields }) => (
          <section key={group} id={`g-${group}`} className="flex scroll-mt-20 flex-col gap-4 border-t pt-5">
            <h2 className="text-lg font-semibold">{labels.t(`group.${group}` as 'group.plan')}</h2>
            <Fields fields={fields} path={[]} />
          </section>
        ))}
        <section id="g-preview" className="flex scroll-mt-20 flex-col gap-4 border-t pt-5">
          <h2 className="text-lg font-semibold">{labels.t('group.preview')}</h2>
          {shown ? (
            <>
              <Preview plan={shown} brand={brand} catalog={catalog} labels={labels} />
              <h3 className="font-semibold">{labels.t('changes')}</h3>
              <ChangeList before={published} after={shown} />
            </>
          ) : (
            <p className="text-sm text-muted">{labels.t('noPreview')}</p>
          )}
        </section>
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-col gap-2 border-t bg-surface px-4 py-3 lg:-mx-6 lg:px-6">
          <div className="flex flex-wrap items-end gap-3">
            <label className="flex min-w-48 flex-1 flex-col gap-1 text-sm">
              <span className="text-muted">{labels.t('reason')}</span>
              <input
                name="reason"
                defaultValue={reason}
                maxLength={1000}
                className={classNames(CONTROL, 'w-full')}
              />
            </label>
            <Button type="submit" name="intent" value="save" disabled={busy} aria-busy={busy}>
              {labels.t('saveDraft')}
            </Button>
            <Button type="submit" name="intent" value="submit" variant="primary" disabled={busy}>
              {labels.t('handIn')}
            </Button>
          </div>
          <p role="status" className="text-sm empty:hidden">
            <Said {...{ state, busy, unsaved, reviewHref, labels }} count={list.length} />
          </p>
        </div>
      </form>
    </EditingContext>
  );
}

/** Where the work stands: unsaved, on its way, saved, refused. */
function Said({
  state,
  busy,
  unsaved,
  count,
  reviewHref,
  labels,
}: {
  state: SaveState;
  busy: boolean;
  unsaved: boolean;
  count: number;
  reviewHref: string;
  labels: FieldLabels;
}) {
  if (busy) return labels.t('saving');
  if (state.kind === 'failed') return <span className="text-bad">{state.message}</span>;
  if (state.kind === 'refused' && !unsaved)
    return <span className="text-bad">{labels.t('refusedCount', { count })}</span>;
  if (state.kind === 'conflict') return <span className="text-watch">{labels.t('conflictTitle')}</span>;
  if (unsaved) return labels.t('unsaved');
  if (state.kind !== 'saved') return null;
  return (
    <>
      <span className="text-good">{labels.t(state.submitted ? 'handedIn' : 'savedDraft')}</span>{' '}
      <a href={`${reviewHref}/${state.draftId}`} className="underline underline-offset-3">
        {labels.t('toReview')}
      </a>
    </>
  );
}
