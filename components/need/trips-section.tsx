'use client';

import { useTranslations } from 'next-intl';
import { useHydrated } from '@/components/ui';
import { MAX_TRIPS } from '@/lib/need/limits';
import { TRIP_FIELDS } from '@/lib/need/url-keys';
import { type CatalogChoices, isNamed } from '@/lib/plan/choices';
import { CountryPicker } from './country-picker';
import { CountrySelect } from './country-select';
import type { NeedEdit } from './edit';
import { FIELD } from './field-look';
import { NeedSection } from './need-section';
import { TRIP_AMOUNTS, TripRow } from './trip-row';

const [COUNTRY_FIELD, ...AMOUNT_FIELDS] = TRIP_FIELDS;
/** A week with some data: what a new trip starts with. */
const FIRST_TRIP = { days: 7, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 };

/** Trips out of the US; a country may be visited more than once. */
export function TripsSection({
  need,
  onEdit,
  countries,
}: NeedEdit & { countries: CatalogChoices['countries']['trips'] }) {
  const t = useTranslations('need');
  const hydrated = useHydrated();
  const { trips } = need;
  const set = (next: typeof trips) => onEdit((now) => ({ ...now, trips: next }));
  return (
    <NeedSection
      id="trips"
      title={t('sections.trips')}
      count={trips.length}
      countWords={t('answered', { count: trips.length })}
    >
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
            <CountrySelect label={t('trip.add')} name={COUNTRY_FIELD} none={t('addCountry')} />
            <div className="grid grid-cols-5 gap-1.5">
              {TRIP_AMOUNTS.map(({ key }, index) => (
                <label key={key} className="min-w-0 text-right text-xs text-muted">
                  <input
                    name={AMOUNT_FIELDS[index]}
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
    </NeedSection>
  );
}
