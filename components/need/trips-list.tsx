'use client';

import { useTranslations } from 'next-intl';
import { useHydrated } from '@/components/ui';
import { MAX_TRIPS } from '@/lib/need/limits';
import type { Trip } from '@/lib/need/need';
import { TRIP_FIELDS } from '@/lib/need/url-keys';
import { type CatalogChoices, isNamed } from '@/lib/plan/choices';
import { CountryPicker } from './country-picker';
import { CountrySelect } from './country-select';
import { FIELD } from './field-look';
import { useFieldName } from './field-name';
import { TRIP_AMOUNTS, TripRow } from './trip-row';

const [COUNTRY_FIELD, ...AMOUNT_FIELDS] = TRIP_FIELDS;
/** A week with some data: what a new trip starts with. */
const FIRST_TRIP = { days: 7, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 };

interface TripsListProps {
  trips: readonly Trip[];
  /** Countries that plans name. */
  countries: CatalogChoices['countries']['trips'];
  onChange: (trips: Trip[]) => void;
}

/** Trips that can be added, changed and taken away; a country may be visited more than once. */
export function TripsList({ trips, countries, onChange: set }: TripsListProps) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const fieldName = useFieldName();
  return (
    <div className="flex flex-col gap-2">
      <p className="text-xs text-muted">{t('trip.whole')}</p>
      {trips.map((trip, index) => (
        <TripRow
          // biome-ignore lint/suspicious/noArrayIndexKey: trips have no other identity, two may be the same
          key={index}
          trip={trip}
          named={isNamed(countries, trip.country)}
          onChange={(changed) => set(trips.map((other, row) => (row === index ? changed : other)))}
          onRemove={() => set(trips.filter((_, row) => row !== index))}
        />
      ))}
      {!hydrated && (
        <noscript>
          <div className="flex flex-col gap-2">
            <CountrySelect label={t('trip.add')} name={fieldName(COUNTRY_FIELD)} none={t('addCountry')} />
            <div className="grid grid-cols-5 gap-1.5">
              {TRIP_AMOUNTS.map(({ key }, index) => (
                <label key={key} className="min-w-0 text-right text-xs text-muted">
                  <input
                    name={fieldName(AMOUNT_FIELDS[index] ?? key)}
                    inputMode="decimal"
                    defaultValue={FIRST_TRIP[key]}
                    className={`${FIELD} text-right`}
                  />
                  {t(`trip.${key}`)}
                </label>
              ))}
            </div>
            <p className="text-xs text-muted">{t('emptyRemoves')}</p>
          </div>
        </noscript>
      )}
      {hydrated && trips.length < MAX_TRIPS && (
        <CountryPicker
          label={t('trip.add')}
          placeholder={t('addCountry')}
          without={[]}
          onPick={(country) => set([...trips, { country, ...FIRST_TRIP }])}
        />
      )}
    </div>
  );
}
