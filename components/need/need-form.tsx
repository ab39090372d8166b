'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, memo, useRef, useState } from 'react';
import { Button, useHydrated } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { Need } from '@/lib/need/need';
import type { UsageRange } from '@/lib/need/usage-range';
import type { CatalogChoices } from '@/lib/plan/choices';
import { AbroadSection } from './abroad-section';
import { GroupsSection } from './groups-section';
import { type CarrierName, PaymentSection } from './payment-section';
import { PhoneSection } from './phone-section';
import type { PlanName } from './plan-name';
import { TripsSection } from './trips-section';
import { UseSection } from './use-section';
import { useWished } from './use-wished';

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
  /** Plans for own offers; left out before they are known. The same array as long as nothing changes. */
  plans?: readonly PlanName[] | null;
  /** USPS codes of the tax table. */
  states: readonly string[];
  /** What plans of the catalog have. */
  choices: CatalogChoices;
  /** Pairs of others that a submit without scripts must keep, e.g. the sort order. */
  keep?: readonly (readonly [string, string])[];
  /** Whether nothing is shown before the form is sent, with scripts too. */
  submits?: boolean;
}

const same =
  <Props,>(parts: (props: Props) => unknown) =>
  (a: Props, b: Props): boolean =>
    JSON.stringify(parts(a)) === JSON.stringify(parts(b));

/** Sections are drawn again when something that they ask for has changed. */
const Use = memo(
  UseSection,
  same(({ need, range, states }: ComponentProps<typeof UseSection>) => {
    const { lines, horizonMonths, horizonDays, acceptThrottled, monthly, otherMonths, state } = need;
    const period = [lines, need.groups.length > 0, horizonMonths, horizonDays, acceptThrottled];
    return [period, monthly, otherMonths, range.data, range.minutes, state, states];
  }),
);
const Abroad = memo(
  AbroadSection,
  same(({ need, range, countries }: ComponentProps<typeof AbroadSection>) => [
    need.monthly.internationalCalls,
    need.monthly.internationalSms,
    range.calls,
    countries,
  ]),
);
const Trips = memo(
  TripsSection,
  same(({ need, countries }: ComponentProps<typeof TripsSection>) => [need.trips, countries]),
);
const Phone = memo(
  PhoneSection,
  same(({ need, choices }: ComponentProps<typeof PhoneSection>) => [need.require, choices]),
);
const samePayment = same(({ need, carriers }: ComponentProps<typeof PaymentSection>) => [
  need.require,
  [need.autopay, need.newCustomer, need.offers, need.present, need.groups.length > 0],
  // An offer that is added lasts as long as the horizon.
  [need.horizonMonths, need.horizonDays],
  carriers,
]);
const Payment = memo(PaymentSection, (a, b) => a.plans === b.plans && samePayment(a, b));
// Groups show what everybody has, so that much of the need matters to them.
const sameGroups = same(({ need, choices, carriers }: ComponentProps<typeof GroupsSection>) =>
  need.groups.length > 0 ? [need, choices, carriers] : [need.horizonDays === null],
);
const Groups = memo(GroupsSection, (a, b) => a.plans === b.plans && sameGroups(a, b));

/** The need as a GET form: each field has the name that a link has, and with scripts every change counts at once. */
export function NeedForm(props: NeedFormProps) {
  const { need, range, action, carriers, plans = null, states, choices, keep = [] } = props;
  const { submits = false } = props;
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const latest = useRef(props);
  latest.current = props;
  const fitNeed = useWished(need);
  const [edits] = useState(() => ({
    onEdit: (edit: (need: Need) => Need) => {
      const { need: before, onChange } = latest.current;
      onChange(fitNeed(before, edit(before)));
    },
    onRangeEdit: (edit: (range: UsageRange) => UsageRange) =>
      latest.current.onRange(edit(latest.current.range)),
  }));
  return (
    <form
      method="get"
      action={withBase(action)}
      aria-label={t('title')}
      onSubmit={(event) => submits || event.preventDefault()}
      className="min-w-0"
    >
      {(submits || !hydrated) &&
        keep.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      <div className="grid gap-x-10 sm:grid-cols-2 xl:grid-cols-4">
        <Use {...edits} need={need} range={range} states={states} />
        <div>
          <Abroad {...edits} need={need} range={range} countries={choices.countries} />
          <Trips {...edits} need={need} countries={choices.countries.trips} />
        </div>
        <Phone {...edits} need={need} choices={choices} />
        <Payment {...edits} need={need} carriers={carriers} plans={plans} />
        <div className="col-span-full">
          <Groups {...edits} need={need} choices={choices} carriers={carriers} plans={plans} />
        </div>
      </div>
      {(submits || !hydrated) && (
        <Button type="submit" variant="primary" className="mt-3">
          {t('submit')}
        </Button>
      )}
    </form>
  );
}
