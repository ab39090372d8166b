import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { Button, heldUntil, useHydrated } from '@/components/ui';
import type { Thread } from '@/lib/admin/comment';
import { useFieldLabels } from '../use-field-labels';
import { ConflictPanel } from './conflict';
import { EditingContext } from './context';
import { FaultSummary } from './fault-summary';
import { KeptOffer } from './kept-offer';
import { OpenThreads } from './open-threads';
import { PlainDocument } from './plain-document';
import { setFolds, useNamedField } from './reveal';
import { Said } from './said';
import { SaveBar } from './save-bar';
import type { DocumentWork } from './use-document-form';
import { useSaveKey } from './use-save-key';
import { WaitingPanel } from './waiting';

const NO_THREADS: readonly Thread[] = [];

/** The frame of a document's form: its parts, what is at fault, both versions in a conflict, and the bar that saves. */
export function DocumentForm({
  work,
  groups,
  hidden,
  reviewHref,
  readOnly = false,
  plain,
  threads = NO_THREADS,
  marked = null,
  named = null,
  children,
}: {
  work: DocumentWork;
  /** Keys of the parts, each of which has the id `g-` and its key. */
  groups: readonly string[];
  /** What is sent besides the version, by name. */
  hidden: Readonly<Record<string, unknown>>;
  /** Where a draft is looked at before it is published, without its id. */
  reviewHref: string;
  /** Shows everything and changes nothing. */
  readOnly?: boolean;
  /** Of `hidden`, what is edited as text where there are no scripts. */
  plain?: string;
  /** What was said about the draft and is not settled. */
  threads?: readonly Thread[];
  /** Folds what is not filled in, but for these places. */
  marked?: readonly string[] | null;
  /** The place of the document that the form was opened for. */
  named?: string | null;
  children: ReactNode;
}) {
  const labels = useFieldLabels();
  const { root, set, faults: list, state, send, busy, unsaved, touched, onSubmit, stamp, came } = work;
  const scripts = useHydrated();
  const saveButton = useSaveKey();
  const form = useRef<HTMLFormElement>(null);
  useNamedField(named, root, scripts && !readOnly);
  const sent = 'sent' in state ? state.sent : undefined;
  const faults = useMemo(() => new Map(list.map((fault) => [fault.path, fault])), [list]);
  return (
    <EditingContext value={{ root, set, faults, labels, threads, marked }}>
      <form
        ref={form}
        action={send}
        onSubmit={onSubmit}
        // A browser brings the line with the cursor into view, and leaves the rest of the text under the bar that saves.
        onFocus={({ target }) => {
          if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
        }}
        className="flex min-w-0 flex-col gap-6"
      >
        {/* The first button is what Enter in a field presses: a plain save, which asks where somebody waits. */}
        <button
          ref={saveButton}
          type="submit"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden
          className="sr-only"
        />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={JSON.stringify(value)} />
        ))}
        <input type="hidden" name="lockVersion" value={stamp.lockVersion} />
        <input type="hidden" name="basis" value={stamp.basis} />
        {state.kind === 'choose' && <input type="hidden" name="chosenAt" value={state.lockVersion} />}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <nav aria-label={labels.t('groups')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {groups.map((group) => (
              <a key={group} href={`#g-${group}`} className="min-h-6 underline underline-offset-3">
                {labels.t(`group.${group}` as 'group.plan')}
              </a>
            ))}
          </nav>
          {marked && (
            <div className={`flex flex-wrap gap-2 ${heldUntil(scripts)}`}>
              <Button size="sm" onClick={() => setFolds(form.current, true)}>
                <ChevronsUpDown aria-hidden className="size-4" />
                {labels.t('fold.openAll')}
              </Button>
              <Button size="sm" onClick={() => setFolds(form.current, false)}>
                <ChevronsDownUp aria-hidden className="size-4" />
                {labels.t('fold.closeAll')}
              </Button>
            </div>
          )}
        </div>
        {work.kept && (
          <KeptOffer at={work.kept.at} labels={labels} onTake={work.kept.take} onForget={work.kept.forget} />
        )}
        {state.kind === 'choose' && <ConflictPanel {...state} labels={labels} />}
        <OpenThreads threads={threads} labels={labels} />
        <FaultSummary faults={list} labels={labels} />
        {plain && !readOnly && <PlainDocument name={plain} text={sent?.text} value={hidden[plain]} />}
        <fieldset disabled={readOnly || !scripts} className="flex min-w-0 flex-col gap-6">
          {children}
        </fieldset>
        {!readOnly && state.kind === 'waiting' && <WaitingPanel state={state} busy={busy} labels={labels} />}
        {!readOnly && (
          <SaveBar
            reason={work.reason}
            setReason={work.setReason}
            busy={busy}
            labels={labels}
            said={
              <Said {...{ state, busy, unsaved, touched, reviewHref, labels, came }} count={list.length} />
            }
          />
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
