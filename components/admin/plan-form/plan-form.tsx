'use client';

import { useCallback, useDeferredValue, useState } from 'react';
import type { Thread } from '@/lib/admin/comment';
import { PLAN_FIELDS } from '@/lib/admin/plan-fields';
import type { SaveStamp, SaveState } from '@/lib/admin/save-state';
import { acceptPlan } from '@/lib/plan/acceptance';
import { changesBetween } from '@/lib/plan/diff';
import type { PlanDocument } from '@/lib/plan/plan';
import { planWarnings } from '@/lib/plan/warnings';
import { ChangeList } from '../change-list';
import { PlanWarnings } from '../plan-warnings';
import { useFieldLabels } from '../use-field-labels';
import { DocumentForm, FormGroup } from './document-form';
import { Fields } from './fields';
import { Preview, useCatalog } from './preview';
import { useDocumentForm } from './use-document-form';

interface Props {
  /** The document to go on from: the open draft, the published plan, or an empty one. */
  start: unknown;
  published: PlanDocument | null;
  /** Of the state that `start` was read from. */
  stamp: SaveStamp;
  reason: string;
  /** Whose work is kept in the browser; null keeps nothing. */
  userId: string | null;
  /** YYYY-MM-DD: no date may be after it. */
  today: string;
  brand: string;
  catalogHref: string;
  /** Where a draft is looked at before it is published, without its id. */
  reviewHref: string;
  /** What was said about the draft and is not settled. */
  threads?: readonly Thread[];
  /** The place of the document that a link leads to. */
  named?: string | null;
  act: (before: SaveState, data: FormData) => Promise<SaveState>;
}

const NO_THREADS: readonly Thread[] = [];

const GROUPS = [...PLAN_FIELDS.map(({ group }) => group), 'preview'];

/** The whole tariff document as a form, checked as one types, with what the public will see beside it. */
export function PlanForm({
  start,
  published,
  stamp,
  reason,
  userId,
  today,
  brand,
  catalogHref,
  reviewHref,
  threads = NO_THREADS,
  named = null,
  act,
}: Props) {
  const labels = useFieldLabels();
  const readPlan = useCallback((root: unknown) => acceptPlan(root, { today, published }), [today, published]);
  const work = useDocumentForm({
    ...{ start, stamp, reason, read: readPlan, act },
    keptFor: userId && `${userId}/plan/${(start as { id: string }).id}`,
    leaveQuestion: labels.t('kept.leave'),
  });
  const catalog = useCatalog(catalogHref);
  const { parsed } = work;
  const [marked] = useState(() => [
    ...work.faults.map(({ path }) => path),
    ...(published ? changesBetween(published, start).map(({ path }) => path) : []),
    ...threads.map(({ path }) => path),
    ...(named ? [named] : []),
  ]);
  const shown = useDeferredValue(parsed.ok ? parsed.plan : null);

  return (
    <DocumentForm
      work={work}
      groups={GROUPS}
      hidden={{ document: work.root }}
      reviewHref={reviewHref}
      threads={threads}
      marked={marked}
      named={named}
      plain="document"
    >
      {PLAN_FIELDS.map(({ group, fields }) => (
        <FormGroup key={group} group={group}>
          <Fields fields={fields} path={[]} />
        </FormGroup>
      ))}
      <FormGroup group="preview">
        {shown ? (
          <>
            <Preview plan={shown} brand={brand} catalog={catalog} labels={labels} />
            <PlanWarnings warnings={planWarnings(published, shown, catalog?.plans)} />
            <h3 className="font-semibold">{labels.t('changes')}</h3>
            <ChangeList before={published} after={shown} />
          </>
        ) : (
          <p className="text-sm text-muted">{labels.t('noPreview')}</p>
        )}
      </FormGroup>
    </DocumentForm>
  );
}
