'use client';

import { useMemo } from 'react';
import type { CarrierWork } from '@/lib/admin/carrier-draft';
import { type CarrierChoice, carrierFields } from '@/lib/admin/carrier-fields';
import type { Thread } from '@/lib/admin/comment';
import type { CarrierSaveState, SaveStamp } from '@/lib/admin/save-state';
import { parseCarrier } from '@/lib/plan/carrier-schema';
import type { CarrierDocument } from '@/lib/plan/plan';
import { ChangeList } from '../change-list';
import { DocumentForm, FormGroup } from '../plan-form/document-form';
import { Fields } from '../plan-form/fields';
import { useDocumentForm } from '../plan-form/use-document-form';
import { useFieldLabels } from '../use-field-labels';

interface Props {
  /** The open draft, the published carrier, or an empty one; with what changes in plans. */
  start: CarrierWork;
  published: CarrierDocument | null;
  /** The carriers that may be its parent. */
  others: readonly CarrierChoice[];
  /** Of the state that `start` was read from. */
  stamp: SaveStamp;
  reason: string;
  /** Whose work is kept in the browser; null keeps nothing. */
  userId: string | null;
  reviewHref: string;
  /** What was said about the draft and is not settled. */
  threads?: readonly Thread[];
  act: (before: CarrierSaveState, data: FormData) => Promise<CarrierSaveState>;
}

function split(root: unknown): { document: unknown; planChanges: unknown } {
  const { planChanges, ...document } = root as CarrierWork;
  return { document, planChanges };
}

const read = (root: unknown) => parseCarrier(split(root).document);

/** A carrier as a form: who it is, its addresses, its families of plans. What it states for all plans comes along. */
export function CarrierForm({
  start,
  published,
  others,
  stamp,
  reason,
  userId,
  reviewHref,
  threads,
  act,
}: Props) {
  const labels = useFieldLabels();
  const groups = useMemo(() => carrierFields(others), [others]);
  const work = useDocumentForm({
    ...{ start, stamp, reason, read, act },
    keptFor: userId && `${userId}/carrier/${start.id}`,
    leaveQuestion: labels.t('kept.leave'),
  });
  const { parsed } = work;
  return (
    <DocumentForm
      work={work}
      groups={[...groups.map(({ group }) => group), 'changes']}
      hidden={{ ...split(work.root), base: split(work.saved) }}
      reviewHref={reviewHref}
      threads={threads}
      plain="document"
    >
      {groups.map(({ group, fields }) => (
        <FormGroup key={group} group={group}>
          <Fields fields={fields} path={[]} />
        </FormGroup>
      ))}
      <FormGroup group="changes">
        {parsed.ok ? (
          <ChangeList before={published} after={parsed.carrier} />
        ) : (
          <p className="text-sm text-muted">{labels.t('noPreview')}</p>
        )}
      </FormGroup>
    </DocumentForm>
  );
}
