'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { IconButton, useHydrated } from '@/components/ui';
import { countryName } from '@/lib/country';
import { LIMITS } from '@/lib/need/limits';
import type { Trip } from '@/lib/need/need';
import { TRIP_FIELDS } from '@/lib/need/url-keys';
import { useFieldName } from './field-name';
import { LabelledAmount } from './labelled-amount';
import { NumberInput } from './number-input';

const [COUNTRY_FIELD, ...AMOUNT_FIELDS] = TRIP_FIELDS;
export const TRIP_AMOUNTS = [
  { key: 'days', limit: LIMITS.tripDays },
  { key: 'dataGB', limit: LIMITS.gigabytes },
  { key: 'voiceMinutes', limit: LIMITS.minutes },
  { key: 'smsMessages', limit: LIMITS.messages },
  { key: 'smsReceived', limit: LIMITS.messages },
] as const;

interface TripRowProps {
  trip: Trip;
  /** Whether some plan names the country. */
  named: boolean;
  onChange: (trip: Trip) => void;
  onRemove: () => void;
}

/** A trip: country, days and what is used there. */
export function TripRow({ trip, named, onChange, onRemove }: TripRowProps) {
  const t = useTranslations('need');
  const country = countryName(trip.country, useLocale());
  const hydrated = useHydrated();
  const fieldName = useFieldName();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('trip.to', { country })}</legend>
      <input type="hidden" name={fieldName(COUNTRY_FIELD)} value={trip.country} />
      <div className="flex min-h-7 items-center justify-between text-sm">
        <span>{country}</span>
        {hydrated && (
          <IconButton label={t('removeWhat', { what: country })} className="size-7!" onClick={onRemove}>
            <X aria-hidden className="size-4" />
          </IconButton>
        )}
      </div>
      {!named && <p className="pb-1 text-xs text-watch">{t('trip.noPlan')}</p>}
      <div className="grid grid-cols-5 gap-1.5">
        {TRIP_AMOUNTS.map(({ key, limit }, index) => (
          <LabelledAmount key={key} name={t(`trip.${key}`)}>
            <NumberInput
              label={t('trip.amount', { what: t(`trip.${key}`), country })}
              name={fieldName(AMOUNT_FIELDS[index] ?? key)}
              value={trip[key]}
              limit={limit}
              onChange={(amount) => onChange({ ...trip, [key]: amount })}
            />
          </LabelledAmount>
        ))}
      </div>
    </fieldset>
  );
}
