import { type ReactNode, useMemo } from 'react';
import { Button, CONTROL, classNames } from '@/components/ui';
import { useFieldLabels } from '../use-field-labels';
import { ConflictPanel } from './conflict';
import { EditingContext } from './context';
import { FaultSummary } from './fault-summary';
import { Said } from './said';
import type { DocumentWork } from './use-document-form';

/** The frame of a document's form: its parts, what is at fault, both versions in a conflict, and the bar that saves. */
export function DocumentForm({
  work,
  groups,
  hidden,
  reason,
  reviewHref,
  readOnly = false,
  children,
}: {
  work: DocumentWork;
  /** Keys of the parts, each of which has the id `g-` and its key. */
  groups: readonly string[];
  /** What is sent besides the version, by name. */
  hidden: Readonly<Record<string, unknown>>;
  reason: string;
  /** Where a draft is looked at before it is published, without its id. */
  reviewHref: string;
  /** Shows everything and changes nothing. */
  readOnly?: boolean;
  children: ReactNode;
}) {
  const labels = useFieldLabels();
  const { root, set, faults: list, state, send, busy, unsaved, onSubmit, conflict, take } = work;
  const faults = useMemo(() => new Map(list.map((fault) => [fault.path, fault])), [list]);
  return (
    <EditingContext value={{ root, set, faults, labels }}>
      <form action={send} onSubmit={onSubmit} className="flex min-w-0 flex-col gap-6">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={JSON.stringify(value)} />
        ))}
        <input type="hidden" name="lockVersion" value={work.lockVersion} />
        <nav aria-label={labels.t('groups')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {groups.map((group) => (
            <a key={group} href={`#g-${group}`} className="min-h-6 underline underline-offset-3">
              {labels.t(`group.${group}` as 'group.plan')}
            </a>
          ))}
        </nav>
        {conflict && (
          <ConflictPanel
            theirs={conflict.theirs}
            mine={root}
            by={conflict.by}
            labels={labels}
            onTake={take}
          />
        )}
        <FaultSummary faults={list} labels={labels} />
        <fieldset disabled={readOnly} className="flex min-w-0 flex-col gap-6">
          {children}
        </fieldset>
        {!readOnly && (
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
        )}
      </form>
    </EditingContext>
  );
}

/** A part of such a form. */
export function FormGroup({ group, children }: { group: string; children: ReactNode }) {
  const { t } = useFieldLabels();
  return (
    <section id={`g-${group}`} className="flex scroll-mt-20 flex-col gap-4 border-t pt-5">
      <h2 className="text-lg font-semibold">{t(`group.${group}` as 'group.plan')}</h2>
      {children}
    </section>
  );
}
