'use client';

import { useTranslations } from 'next-intl';
import { Button, useHydrated } from '@/components/ui';
import type { Need } from '@/lib/need/need';
import type { UsageRange } from '@/lib/need/usage-range';
import { NETWORKS } from '@/lib/plan/constants';
import type { Network } from '@/lib/plan/plan';
import { AbroadSection } from './abroad-section';
import { type CarrierName, PaymentSection } from './payment-section';
import { PhoneSection } from './phone-section';
import { TripsSection } from './trips-section';
import { UseSection } from './use-section';

export interface NeedFormProps {
  /** Handed back at once after each change: the form keeps nothing but what is being typed. */
  need: Need;
  onChange: (need: Need) => void;
  /** Usage that is not sure. */
  range: UsageRange;
  onRange: (range: UsageRange) => void;
  /** Where the form goes without scripts, e.g. `/en`. */
  action: string;
  carriers: readonly CarrierName[];
  /** USPS codes of the tax table. */
  states: readonly string[];
  /** Kinds of eligibility that plans ask for. */
  eligibilities: readonly string[];
  /** Networks to choose from; all where left out. */
  networks?: readonly Network[];
  /** Pairs of others that a submit without scripts must keep, e.g. the sort order. */
  keep?: readonly (readonly [string, string])[];
}

/** The need as a GET form: each field has the name that a link has, and with scripts every change counts at once. */
export function NeedForm(props: NeedFormProps) {
  const {
    need,
    onChange,
    range,
    onRange,
    action,
    carriers,
    states,
    eligibilities,
    networks = NETWORKS,
    keep = [],
  } = props;
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const edit = { need, onChange };
  return (
    <form
      method="get"
      action={action}
      aria-label={t('title')}
      onSubmit={(event) => event.preventDefault()}
      className="min-w-0"
    >
      {!hydrated &&
        keep.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      <UseSection {...edit} range={range} onRange={onRange} />
      <AbroadSection {...edit} range={range} onRange={onRange} />
      <TripsSection {...edit} />
      <PhoneSection {...edit} networks={networks} eligibilities={eligibilities} />
      <PaymentSection {...edit} carriers={carriers} states={states} />
      {!hydrated && (
        <Button type="submit" variant="primary" className="mt-3 w-full">
          {t('submit')}
        </Button>
      )}
    </form>
  );
}
