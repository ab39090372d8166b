'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, Disclosure, Select, useHydrated } from '@/components/ui';
import { monthsOf } from '@/lib/need/horizon';
import { MAX_OFFERS } from '@/lib/need/limits';
import { OFFER_FIELDS } from '@/lib/need/url-keys';
import type { NeedEdit } from './edit';
import { FIELD } from './field-look';
import { useFieldName } from './field-name';
import { HelpTip } from './help-tip';
import { OfferRow } from './offer-row';
import type { PlanName } from './plan-name';

const [AT_FIELD, PLAN_FIELD, OFF_FIELD, FOR_FIELD, ONCE_FIELD, NAME_FIELD] = OFFER_FIELDS;

interface OffersListProps extends NeedEdit {
  carriers: readonly { id: string; name: string }[];
  /** Null before they are known. */
  plans: readonly PlanName[] | null;
}

/** The person's own offers, each of one carrier. */
export function OffersList({ need, onEdit, carriers, plans }: OffersListProps) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const fieldName = useFieldName();
  const { offers } = need;
  const [open] = useState(offers.length > 0);
  const [chosen, setChosen] = useState('');
  const set = (edit: (now: typeof offers) => typeof offers) =>
    onEdit((now) => ({ ...now, offers: edit(now.offers) }));
  const options = [
    { value: '', label: t('offer.choose') },
    ...carriers.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const first = { perMonth: '0.00', months: monthsOf(need), oneTime: '0.00', name: t('offer.first') };
  return (
    <Disclosure
      open={open}
      summary={<span className="text-sm font-normal">{t('offer.title', { count: offers.length })}</span>}
    >
      <div className="flex flex-col gap-3">
        <div className="flex items-start justify-between gap-2 text-xs text-muted">
          {t('offer.extra')}
          <HelpTip topic="offers" />
        </div>
        {offers.map((offer, index) => (
          <OfferRow
            // biome-ignore lint/suspicious/noArrayIndexKey: offers have no other identity, two may be the same
            key={index}
            offer={offer}
            carrier={carriers.find(({ id }) => id === offer.carrier)?.name ?? offer.carrier}
            plans={plans?.filter((plan) => plan.carrier === offer.carrier) ?? null}
            onChange={(changed) => set((now) => now.map((other, row) => (row === index ? changed : other)))}
            onRemove={() => set((now) => now.filter((_, row) => row !== index))}
          />
        ))}
        {!hydrated && offers.length < MAX_OFFERS && (
          <noscript>
            <div className="flex flex-col gap-2">
              <Select
                label={t('offer.add')}
                hideLabel
                name={fieldName(AT_FIELD)}
                defaultValue=""
                options={options}
              />
              <div className="grid grid-cols-3 gap-2">
                {(
                  [
                    [OFF_FIELD, 'off', ''],
                    [FOR_FIELD, 'for', first.months],
                    [ONCE_FIELD, 'once', ''],
                  ] as const
                ).map(([name, label, value]) => (
                  <label key={name} className="min-w-0 text-right text-xs text-muted">
                    <input
                      name={fieldName(name)}
                      inputMode="decimal"
                      defaultValue={value}
                      className={`${FIELD} text-right`}
                    />
                    {t(`offer.${label}`)}
                  </label>
                ))}
              </div>
              <div className="grid grid-cols-2 gap-2 text-xs text-muted">
                <label className="min-w-0">
                  {t('offer.name')}
                  <input name={fieldName(NAME_FIELD)} defaultValue={first.name} className={FIELD} />
                </label>
                <label className="min-w-0">
                  {t('offer.plan')}
                  <input name={fieldName(PLAN_FIELD)} placeholder={t('offer.everyPlan')} className={FIELD} />
                </label>
              </div>
              <p className="text-xs text-muted">{t('emptyRemoves')}</p>
            </div>
          </noscript>
        )}
        {hydrated && offers.length < MAX_OFFERS && (
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2">
            <Select
              label={t('offer.choose')}
              hideLabel
              value={chosen}
              options={options}
              onChange={(event) => setChosen(event.target.value)}
              className="h-8! text-sm"
            />
            <Button
              disabled={chosen === ''}
              onClick={() => {
                set((now) => [...now, { carrier: chosen, plan: null, ...first }]);
                setChosen('');
              }}
            >
              {t('offer.add')}
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}
