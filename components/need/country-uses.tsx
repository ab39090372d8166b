'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { IconButton, useHydrated } from '@/components/ui';
import { countryName } from '@/lib/country';
import type { Limit } from '@/lib/need/limits';
import { isNamed, type NamedCountries } from '@/lib/plan/choices';
import { CountryPicker } from './country-picker';
import { CountrySelect } from './country-select';
import { FIELD } from './field-look';
import { useFieldName } from './field-name';
import { NumberInput } from './number-input';

export interface CountryUse {
  country: string;
  amount: number;
}

interface CountryUsesProps {
  kind: 'callsAbroad' | 'textsAbroad';
  /** Keys of country and amount in a plain form. */
  fields: readonly [string, string];
  /** Countries that plans name; left out where that is said elsewhere. */
  named?: NamedCountries;
  uses: readonly CountryUse[];
  limit: Limit;
  /** What a country starts with. */
  first: number;
  unit: string;
  /** How sure an amount is; left out where that is not asked. */
  range?: (country: string, amount: number) => ReactNode;
  onChange: (uses: CountryUse[]) => void;
}

/** Countries with an amount each: rows that can be added, changed and taken away. */
export function CountryUses(props: CountryUsesProps) {
  const { kind, fields, named = 'every', uses, limit, first, unit, range, onChange } = props;
  const t = useTranslations('need');
  const locale = useLocale();
  const hydrated = useHydrated();
  const list = useRef<HTMLUListElement>(null);
  const fieldName = useFieldName();
  const [countryField, amountField] = [fieldName(fields[0]), fieldName(fields[1])];

  const add = (country: string) => {
    onChange([...uses, { country, amount: first }]);
    // The new row's number comes next.
    requestAnimationFrame(() => {
      const fields = list.current?.querySelectorAll<HTMLInputElement>('input[inputmode]');
      fields?.[fields.length - 1]?.select();
    });
  };
  const change = (index: number, amount: number) =>
    onChange(uses.map((use, row) => (row === index ? { ...use, amount } : use)));

  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="pb-1 text-xs text-muted">{t(`${kind}.title`)}</legend>
      <ul ref={list} className="flex flex-col gap-1.5 empty:hidden">
        {uses.map(({ country, amount }, index) => {
          const name = countryName(country, locale);
          return (
            <li
              key={country}
              className="grid grid-cols-[minmax(0,1fr)_3.75rem_2rem_1.75rem] items-center gap-x-2 text-sm"
            >
              <input type="hidden" name={countryField} value={country} />
              <span className="min-w-0">{name}</span>
              <NumberInput
                label={t(`${kind}.amount`, { country: name })}
                name={amountField}
                value={amount}
                limit={limit}
                onChange={(next) => change(index, next)}
              />
              <span className="text-xs text-muted">{unit}</span>
              {hydrated && (
                <IconButton
                  label={t('removeWhat', { what: name })}
                  className="size-7!"
                  onClick={() => onChange(uses.filter((_, row) => row !== index))}
                >
                  <X aria-hidden className="size-4" />
                </IconButton>
              )}
              {!isNamed(named, country) && (
                <p className="col-span-full text-xs text-watch">{t(`${kind}.noPlan`)}</p>
              )}
              {range && <div className="col-span-full pt-1">{range(country, amount)}</div>}
            </li>
          );
        })}
      </ul>
      {hydrated ? (
        <CountryPicker
          label={t(`${kind}.add`)}
          placeholder={t('addCountry')}
          without={uses.map(({ country }) => country)}
          onPick={add}
        />
      ) : (
        <div className="min-h-8">
          <noscript>
            <div className="grid grid-cols-[minmax(0,1fr)_5rem] gap-2">
              <CountrySelect label={t(`${kind}.add`)} name={countryField} none={t('addCountry')} />
              <input
                name={amountField}
                inputMode="numeric"
                aria-label={t(`${kind}.newAmount`)}
                placeholder={unit}
                className={FIELD}
              />
            </div>
            <p className="pt-1 text-xs text-muted">{t('emptyRemoves')}</p>
          </noscript>
        </div>
      )}
    </fieldset>
  );
}
