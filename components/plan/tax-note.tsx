import type { TaxTable } from '@/lib/catalog/catalog';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { usStateName } from '@/lib/us-states';
import { useFactLabels } from './use-fact-labels';

/** How taxes are in the total: included by the carrier, estimated with state, year and source, or left out (CT-20). */
export function TaxNote({ plan, need, taxes }: { plan: PlanFacts; need: Need; taxes: TaxTable }) {
  const { t, locale, number } = useFactLabels();
  if (plan.charges.taxesAndFees === 'included') return <p>{t('taxIncludedNote')}</p>;
  const row = need.state === null ? undefined : taxes.states[need.state];
  if (need.state === null || !row) return <p>{t('taxNoState')}</p>;
  const { combinedRatePercent, highPercent, basis } = row;
  return (
    <p>
      {t('taxEstimate', {
        state: usStateName(need.state, locale),
        rate:
          highPercent === null
            ? combinedRatePercent
            : t('taxRange', { low: combinedRatePercent, high: highPercent }),
        year: String(row.year),
        share: number(Math.round(Number(taxes.taxableShare.value) * 1e4) / 100),
        source: row.source,
      })}{' '}
      {basis === 'derived' && t(highPercent === null ? 'taxDerived' : 'taxDerivedRange')}
    </p>
  );
}
