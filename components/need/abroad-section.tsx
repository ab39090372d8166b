'use client';

import { useTranslations } from 'next-intl';
import { LIMITS } from '@/lib/need/limits';
import { CALL_FIELDS, TEXT_FIELDS } from '@/lib/need/param-keys';
import { CountryUses } from './country-uses';
import { type NeedEdit, withUse } from './edit';
import { NeedSection } from './need-section';

/** Calls and texts from the US to other countries. */
export function AbroadSection({ need, onChange }: NeedEdit) {
  const t = useTranslations('need');
  const { internationalCalls, internationalSms } = need.monthly;
  const count = internationalCalls.length + internationalSms.length;
  return (
    <NeedSection title={t('sections.abroad')} count={count} countWords={t('answered', { count })}>
      <CountryUses
        kind="callsAbroad"
        fields={CALL_FIELDS}
        uses={internationalCalls.map(({ country, minutes }) => ({ country, amount: minutes }))}
        limit={LIMITS.minutes}
        first={60}
        unit={t('units.minutes')}
        onChange={(uses) =>
          onChange(
            withUse(need, {
              internationalCalls: uses.map(({ country, amount }) => ({ country, minutes: amount })),
            }),
          )
        }
      />
      <CountryUses
        kind="textsAbroad"
        fields={TEXT_FIELDS}
        uses={internationalSms.map(({ country, messages }) => ({ country, amount: messages }))}
        limit={LIMITS.messages}
        first={20}
        unit={t('units.messages')}
        onChange={(uses) =>
          onChange(
            withUse(need, {
              internationalSms: uses.map(({ country, amount }) => ({ country, messages: amount })),
            }),
          )
        }
      />
    </NeedSection>
  );
}
