'use client';

import { useTranslations } from 'next-intl';
import { Checkbox, Disclosure, Select } from '@/components/ui';
import type { Requirements } from '@/lib/need/need';
import { FLAG_KEYS } from '@/lib/need/url-keys';
import { oneOf } from '@/lib/one-of';
import { AUTOPAY_MEANS, BILLINGS } from '@/lib/plan/constants';
import { CheckList } from './check-list';
import { type NeedEdit, withRequired } from './edit';
import { HelpTip } from './help-tip';
import { NeedSection } from './need-section';
import { OffersList } from './offers-list';
import type { PlanName } from './plan-name';
import { PresentRow } from './present-row';

export interface CarrierName {
  id: string;
  name: string;
}

interface PaymentSectionProps extends NeedEdit {
  carriers: readonly CarrierName[];
  /** Null before they are known. */
  plans: readonly PlanName[] | null;
}

/** In a plain form: no autopay. */
const NO_AUTOPAY = '0';

/** How one pays, to whom, and what is special to this person. */
export function PaymentSection({ need, onEdit, carriers, plans }: PaymentSectionProps) {
  const t = useTranslations('need');
  const { require } = need;
  const set = (change: Partial<Requirements>) => onEdit((now) => withRequired(now, change));
  const count = [
    need.autopay !== false,
    !need.newCustomer,
    require.noPrepay,
    require.billing.length > 0,
    require.carriers.length > 0,
    need.present !== null,
    need.groups.length === 0 && need.offers.length > 0,
  ].filter(Boolean).length;
  return (
    <NeedSection
      id="payment"
      title={t('sections.payment')}
      count={count}
      countWords={t('answered', { count })}
    >
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 flex-1">
          <Select
            label={t('autopay')}
            inline
            name="autopay"
            value={need.autopay || NO_AUTOPAY}
            options={[
              { value: NO_AUTOPAY, label: t('autopayMeans.none') },
              ...AUTOPAY_MEANS.map((value) => ({ value, label: t(`autopayMeans.${value}`) })),
            ]}
            onChange={(event) => {
              const autopay = oneOf(AUTOPAY_MEANS, event.target.value) ?? false;
              onEdit((now) => ({ ...now, autopay }));
            }}
            className="h-8 text-sm"
          />
        </span>
        <HelpTip topic="autopay" />
      </div>
      <Checkbox
        label={t('require.noPrepay')}
        name={FLAG_KEYS.noPrepay}
        value="1"
        checked={require.noPrepay}
        onChange={(event) => set({ noPrepay: event.target.checked })}
      />
      <div className="flex items-center justify-between">
        <Checkbox
          label={t('existing')}
          name="existing"
          value="1"
          checked={!need.newCustomer}
          onChange={(event) => {
            const newCustomer = !event.target.checked;
            onEdit((now) => ({ ...now, newCustomer }));
          }}
        />
        <HelpTip topic="existing" />
      </div>
      <CheckList
        label={t('billing')}
        name="bill"
        options={BILLINGS.map((value) => ({ value, label: t(`billingKind.${value}`) }))}
        values={require.billing}
        onChange={(billing) => set({ billing })}
      />
      <Disclosure
        summary={
          <span className="text-sm font-normal">{t('carriers', { count: require.carriers.length })}</span>
        }
      >
        <CheckList
          label={t('carriers', { count: 0 })}
          hideLabel
          name="brand"
          options={carriers.map(({ id, name }) => ({ value: id, label: name }))}
          values={require.carriers}
          onChange={(values) => set({ carriers: values })}
          className="max-h-56 flex-col flex-nowrap overflow-y-auto overscroll-contain rounded-md bg-sunken px-2 py-1"
        />
      </Disclosure>
      <PresentRow need={need} onEdit={onEdit} />
      {/* Of a household each group has its own. */}
      {need.groups.length === 0 && (
        <OffersList need={need} onEdit={onEdit} carriers={carriers} plans={plans} />
      )}
    </NeedSection>
  );
}
