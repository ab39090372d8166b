'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton, Select, useHydrated } from '@/components/ui';
import { LIMITS, MAX_OFFER_NAME } from '@/lib/need/limits';
import type { OwnOffer } from '@/lib/need/need';
import { OFFER_FIELDS } from '@/lib/need/url-keys';
import { dollarsText, negated, readDollars, readSlug } from '@/lib/need/url-offers';
import { DraftInput } from './draft-input';
import { useFieldName } from './field-name';
import { LabelledAmount } from './labelled-amount';
import { NumberInput } from './number-input';
import type { PlanName } from './plan-name';

const [AT_FIELD, PLAN_FIELD, OFF_FIELD, FOR_FIELD, ONCE_FIELD, NAME_FIELD] = OFFER_FIELDS;
const NO_AMOUNT = '0.00';

interface OfferRowProps {
  offer: OwnOffer;
  /** The carrier's name. */
  carrier: string;
  /** The carrier's plans; null before they are known, and the plan's id is then typed. */
  plans: readonly PlanName[] | null;
  onChange: (offer: OwnOffer) => void;
  onRemove: () => void;
}

/** An own offer of one carrier. What is asked for is taken off: the need holds it as a price below 0. */
export function OfferRow({ offer, carrier, plans, onChange, onRemove }: OfferRowProps) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const fieldName = useFieldName();
  const of = (what: string) => t('offer.of', { carrier, what });
  const named = (plans ?? []).map(({ id, name }) => ({ value: id, label: name }));
  // What a link names stays, also where the catalog has no such plan.
  const options =
    offer.plan === null || named.some(({ value }) => value === offer.plan)
      ? named
      : [...named, { value: offer.plan, label: offer.plan }];
  const isListed = named.length > 0;
  const planLabel = t(isListed ? 'offer.planOf' : 'offer.plan');
  const off = (name: string, key: 'perMonth' | 'oneTime', label: string) => (
    <LabelledAmount name={label}>
      <DraftInput
        label={of(label)}
        name={fieldName(name)}
        text={offer[key] === NO_AMOUNT ? '' : dollarsText(negated(offer[key]))}
        placeholder="0"
        read={readDollars}
        onChange={(amount) => onChange({ ...offer, [key]: negated(amount ?? NO_AMOUNT) })}
        inputMode="decimal"
        className="text-right tabular-nums"
      />
    </LabelledAmount>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{of(offer.name)}</legend>
      <input type="hidden" name={fieldName(AT_FIELD)} value={offer.carrier} />
      <div className="flex min-h-7 items-center justify-between text-sm">
        <span>{carrier}</span>
        {hydrated && (
          <IconButton
            label={t('removeWhat', { what: of(offer.name) })}
            className="size-7!"
            onClick={onRemove}
          >
            <X aria-hidden className="size-4" />
          </IconButton>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2 pb-1">
        <LabelledAmount name={t('offer.name')}>
          <DraftInput
            label={of(t('offer.name'))}
            name={fieldName(NAME_FIELD)}
            text={offer.name}
            read={(_, raw) => ({ value: raw.trim() })}
            maxLength={MAX_OFFER_NAME}
            // An offer without a name could not be told from others: the last one stays.
            onChange={(name) => name && onChange({ ...offer, name })}
          />
        </LabelledAmount>
        <LabelledAmount name={planLabel}>
          {isListed ? (
            <Select
              label={of(planLabel)}
              hideLabel
              name={fieldName(PLAN_FIELD)}
              value={offer.plan ?? ''}
              options={[{ value: '', label: t('offer.everyPlan') }, ...options]}
              onChange={({ target }) => onChange({ ...offer, plan: target.value || null })}
              className="h-8! text-sm"
            />
          ) : (
            <DraftInput
              label={of(planLabel)}
              name={fieldName(PLAN_FIELD)}
              text={offer.plan ?? ''}
              placeholder={t('offer.everyPlan')}
              read={readSlug}
              autoCapitalize="none"
              spellCheck={false}
              onChange={(plan) => onChange({ ...offer, plan })}
            />
          )}
        </LabelledAmount>
      </div>
      <div className="grid grid-cols-3 gap-2">
        {off(OFF_FIELD, 'perMonth', t('offer.off'))}
        <LabelledAmount name={t('offer.for')}>
          <NumberInput
            label={of(t('offer.for'))}
            name={fieldName(FOR_FIELD)}
            value={offer.months}
            limit={LIMITS.offerMonths}
            onChange={(months) => onChange({ ...offer, months })}
          />
        </LabelledAmount>
        {off(ONCE_FIELD, 'oneTime', t('offer.once'))}
      </div>
    </fieldset>
  );
}
