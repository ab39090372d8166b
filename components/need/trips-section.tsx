'use client';

import { useTranslations } from 'next-intl';
import type { CatalogChoices } from '@/lib/plan/choices';
import type { NeedEdit } from './edit';
import { NeedSection } from './need-section';
import { TripsList } from './trips-list';

/** Trips out of the US. */
export function TripsSection({
  need,
  onEdit,
  countries,
}: NeedEdit & { countries: CatalogChoices['countries']['trips'] }) {
  const t = useTranslations('need');
  const { trips } = need;
  return (
    <NeedSection
      id="trips"
      title={t('sections.trips')}
      count={trips.length}
      countWords={t('answered', { count: trips.length })}
    >
      <TripsList
        trips={trips}
        countries={countries}
        onChange={(next) => onEdit((now) => ({ ...now, trips: next }))}
      />
    </NeedSection>
  );
}
