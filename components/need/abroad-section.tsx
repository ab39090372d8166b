'use client';

import { useLocale, useTranslations } from 'next-intl';
import { countryName } from '@/lib/country';
import { LIMITS } from '@/lib/need/limits';
import { CALL_FIELDS, TEXT_FIELDS } from '@/lib/need/url-keys';
import type { CatalogChoices } from '@/lib/plan/choices';
import { CountryUses } from './country-uses';
import { type NeedEdit, type RangeEdit, withUse } from './edit';
import { NeedSection } from './need-section';
import { RangeRow } from './range-row';

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
      <CountryUses
        kind="callsAbroad"
        named={countries.calls}
        fields={CALL_FIELDS}
        uses={internationalCalls.map(({ country, minutes }) => ({ country, amount: minutes }))}
        limit={LIMITS.minutes}
        first={60}
        unit={t('units.minutes')}
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
        onChange={(uses) =>
          onEdit((now) =>
            withUse(now, {
              internationalCalls: uses.map(({ country, amount }) => ({ country, minutes: amount })),
            }),
          )
        }
      />
      <CountryUses
        kind="textsAbroad"
        named={countries.texts}
        fields={TEXT_FIELDS}
        uses={internationalSms.map(({ country, messages }) => ({ country, amount: messages }))}
        limit={LIMITS.messages}
        first={20}
        unit={t('units.messages')}
        onChange={(uses) =>
          onEdit((now) =>
            withUse(now, {
              internationalSms: uses.map(({ country, amount }) => ({ country, messages: amount })),
            }),
          )
        }
      />
    </NeedSection>
  );
}
