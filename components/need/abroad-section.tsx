'use client';

import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/country';
import { LIMITS } from '@/lib/need/limits';
import type { CatalogChoices } from '@/lib/plan/choices';
import { type NeedEdit, type RangeEdit, withUse } from './edit';
import { NeedSection } from './need-section';
import { RangeRow } from './range-row';
import { CallsAbroad, TextsAbroad } from './uses-abroad';

/** Calls and texts from the US to other countries. */
export function AbroadSection({
  need,
  onEdit,
  range,
  onRangeEdit,
  countries,
}: NeedEdit & RangeEdit & { countries: CatalogChoices['countries'] }) {
  const t = useTranslations('need');
  const locale = useLocale();
  const { internationalCalls, internationalSms } = need.monthly;
  const count = internationalCalls.length + internationalSms.length;
  return (
    <NeedSection id="abroad" title={t('sections.abroad')} count={count} countWords={t('answered', { count })}>
      <CallsAbroad
        named={countries.calls}
        uses={internationalCalls}
        range={(country, amount) => (
          <RangeRow
            what={t('callsAbroad.amount', { country: countryName(country, locale) })}
            names={['callfrom', 'callto']}
            country={country}
            usual={amount}
            span={range.calls[country] ?? null}
            limit={LIMITS.minutes}
            unit={t('units.minutes')}
            onChange={(span) =>
              onRangeEdit((now) => {
                const { [country]: _, ...others } = now.calls;
                return { ...now, calls: span ? { ...others, [country]: span } : others };
              })
            }
          />
        )}
        onChange={(calls) => onEdit((now) => withUse(now, { internationalCalls: calls }))}
      />
      <TextsAbroad
        named={countries.texts}
        uses={internationalSms}
        onChange={(texts) => onEdit((now) => withUse(now, { internationalSms: texts }))}
      />
    </NeedSection>
  );
}
