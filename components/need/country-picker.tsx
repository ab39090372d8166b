'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useRef, useState } from 'react';
import { FIELD } from './field-look';

const load = () => import('./country-combobox');
const CountryCombobox = lazy(load);

interface CountryPickerProps {
  label: string;
  placeholder: string;
  without: readonly string[];
  onPick: (country: string) => void;
}

/** A plain field until somebody wants a country; then the list with its search is loaded and takes its place. */
export function CountryPicker({ label, placeholder, without, onPick }: CountryPickerProps) {
  const t = useTranslations('need');
  const [wanted, setWanted] = useState(false);
  const [typed, setTyped] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const plain = (
    <input
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPointerEnter={() => void load()}
      onFocus={() => setWanted(true)}
      // biome-ignore lint/a11y/noAutofocus: the same field, drawn again while the list is on its way
      autoFocus={wanted}
      className={FIELD}
    />
  );
  return (
    <div ref={place} className="relative min-w-0">
      {wanted ? (
        <Suspense fallback={plain}>
          <CountryCombobox
            label={label}
            placeholder={placeholder}
            empty={t('noCountry')}
            typed={typed}
            without={without}
            container={place.current?.closest(':popover-open') ?? null}
            className={FIELD}
            onPick={(country) => {
              setWanted(false);
              setTyped('');
              onPick(country);
            }}
          />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
