import { useMemo } from 'react';
import { Disclosure } from '@/components/ui';
import { carrierPreview, type PlanChanges, type PlanWithOwn } from '@/lib/admin/carrier-draft';
import type { CarrierDocument } from '@/lib/plan/plan';
import { ChangeList } from '../change-list';
import { useFieldLabels } from '../use-field-labels';
import { RefusedPlans } from './refused-plans';

/** What the facts as they stand change: in the carrier, and in which plans. */
export function FactsPreview({
  published,
  plans,
  document,
  planChanges,
}: {
  published: CarrierDocument | null;
  plans: readonly PlanWithOwn[];
  /** Null while something is at fault. */
  document: CarrierDocument | null;
  planChanges: PlanChanges;
}) {
  const { t } = useFieldLabels();
  const preview = useMemo(
    () => document && carrierPreview(plans, { document, planChanges }),
    [plans, document, planChanges],
  );
  if (!document || !preview) return <p className="text-sm text-muted">{t('noPreview')}</p>;
  return (
    <>
      <ChangeList before={published} after={document} />
      <RefusedPlans refused={preview.refused} />
      <h3 className="font-semibold">{t('facts.plansChange', { count: preview.changed.length })}</h3>
      {preview.changed.map(({ id, name, before, after }) => (
        <Disclosure key={id} summary={name}>
          <ChangeList before={before} after={after} label={name} />
        </Disclosure>
      ))}
    </>
  );
}
