'use client';

import { useState } from 'react';
import { withCountries } from '@/lib/admin/country-list';
import { useFieldLabels } from '../use-field-labels';
import { CountriesInput } from './countries-input';

/** A list of countries in a form that is sent by itself: as text, which is a plain field without scripts. */
export function NamedCountries({
  id,
  name,
  label,
  text,
  isInvalid = false,
  describedBy,
}: {
  id: string;
  name: string;
  label: string;
  /** Names and codes to begin with. */
  text: string;
  isInvalid?: boolean;
  describedBy?: string;
}) {
  const labels = useFieldLabels();
  const [value, setValue] = useState(() => withCountries([], text));
  return (
    <div className="flex min-w-0 flex-col gap-1 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <CountriesInput {...{ id, name, label, value, isInvalid, describedBy, labels }} onChange={setValue} />
    </div>
  );
}
