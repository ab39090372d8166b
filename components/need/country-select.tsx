'use client';

import { useLocale } from 'next-intl';
import { Select } from '@/components/ui';
import { COUNTRIES, countryName } from '@/lib/country';

/** Every country in a native list, for readers without scripts. */
export function CountrySelect({ label, name, none }: { label: string; name: string; none: string }) {
  const locale = useLocale();
  const byName = new Intl.Collator(locale);
  const options = COUNTRIES.filter((code) => code !== 'US')
    .map((code) => ({ value: code as string, label: countryName(code, locale) }))
    .sort((a, b) => byName.compare(a.label, b.label));
  return (
    <Select
      label={label}
      hideLabel
      name={name}
      defaultValue=""
      className="h-8! text-sm"
      options={[{ value: '', label: none }, ...options]}
    />
  );
}
