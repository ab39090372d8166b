'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LIMITS } from '@/lib/need/limits';
import type { CallsTo, MessagesTo } from '@/lib/need/need';
import { CALL_FIELDS, TEXT_FIELDS } from '@/lib/need/url-keys';
import type { NamedCountries } from '@/lib/plan/choices';
import { CountryUses } from './country-uses';

interface UsesProps<Entry> {
  /** Keys of country and amount in a plain form; left out: those of the need. */
  fields?: readonly [string, string];
  /** Countries that plans name; left out where that is said elsewhere. */
  named?: NamedCountries;
  uses: readonly Entry[];
  onChange: (uses: Entry[]) => void;
}

interface CallsProps extends UsesProps<CallsTo> {
  /** How sure the minutes to a country are; left out where that is not asked. */
  range?: (country: string, amount: number) => ReactNode;
}

/** Minutes a month to each country. */
export function CallsAbroad({ fields = CALL_FIELDS, uses, onChange, ...rest }: CallsProps) {
  const t = useTranslations('need');
  return (
    <CountryUses
      {...rest}
      kind="callsAbroad"
      fields={fields}
      uses={uses.map(({ country, minutes }) => ({ country, amount: minutes }))}
      limit={LIMITS.minutes}
      first={60}
      unit={t('units.minutes')}
      onChange={(next) => onChange(next.map(({ country, amount }) => ({ country, minutes: amount })))}
    />
  );
}

/** Messages a month to each country. */
export function TextsAbroad({ fields = TEXT_FIELDS, uses, onChange, ...rest }: UsesProps<MessagesTo>) {
  const t = useTranslations('need');
  return (
    <CountryUses
      {...rest}
      kind="textsAbroad"
      fields={fields}
      uses={uses.map(({ country, messages }) => ({ country, amount: messages }))}
      limit={LIMITS.messages}
      first={20}
      unit={t('units.messages')}
      onChange={(next) => onChange(next.map(({ country, amount }) => ({ country, messages: amount })))}
    />
  );
}
