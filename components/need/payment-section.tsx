'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Checkbox, Disclosure, Select } from '@/components/ui';
import type { Requirements } from '@/lib/need/need';
import { BILLINGS } from '@/lib/plan/constants';
import { US_STATES, usStateName } from '@/lib/us-states';
import { CheckList } from './check-list';
import { type NeedEdit, withRequired } from './edit';
import { HelpTip } from './help-tip';
import { NeedSection } from './need-section';

export interface CarrierName {
  id: string;
  name: string;
}

interface PaymentSectionProps extends NeedEdit {
  carriers: readonly CarrierName[];
  /** USPS codes of the tax table. */
  states: readonly string[];
}

/** How one pays, to whom, and where. */
export function PaymentSection({ need, onEdit, carriers, states }: PaymentSectionProps) {
  const t = useTranslations('need');
  const locale = useLocale();
  const { require } = need;
  const set = (change: Partial<Requirements>) => onEdit((now) => withRequired(now, change));
  const count = [
    need.state !== null,
    need.autopay,
    !need.newCustomer,
    require.billing.length > 0,
    require.carriers.length > 0,
  ].filter(Boolean).length;
  const stateNames = US_STATES.filter((code) => states.includes(code)).map((value) => ({
    value: value as string,
    label: usStateName(value, locale),
  }));
  return (
    <NeedSection title={t('sections.payment')} count={count} countWords={t('answered', { count })}>
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 flex-1">
          <Select
            label={t('state')}
            inline
            name="state"
            value={need.state ?? ''}
            options={[{ value: '', label: t('noState') }, ...stateNames]}
            onChange={(event) => {
              const state = event.target.value || null;
              onEdit((now) => ({ ...now, state }));
            }}
            className="h-8 text-sm"
          />
        </span>
        <HelpTip topic="state" />
      </div>
      <div className="flex items-center justify-between">
        <Checkbox
          label={t('autopay')}
          name="autopay"
          value="1"
          checked={need.autopay}
          onChange={(event) => {
            const autopay = event.target.checked;
            onEdit((now) => ({ ...now, autopay }));
          }}
        />
        <HelpTip topic="autopay" />
      </div>
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
    </NeedSection>
  );
}
