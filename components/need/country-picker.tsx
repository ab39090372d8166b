'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { FIELD } from './field-look';

type Combobox = typeof import('@/components/country').CountryCombobox;
const load = () => import('@/components/country').then((file) => file.CountryCombobox);

interface CountryPickerProps {
  label: string;
  placeholder: string;
  without: readonly string[];
  onPick: (country: string) => void;
}

/**
 * A plain field until somebody wants a country; then the list with its search is loaded and takes its place, but not in
 * the middle of a word that an input method is composing.
 */
export function CountryPicker({ label, placeholder, without, onPick }: CountryPickerProps) {
  const t = useTranslations('need');
  const [List, setList] = useState<Combobox | null>(null);
  const [wanted, setWanted] = useState(false);
  const [composing, setComposing] = useState(false);
  const [typed, setTyped] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const want = () => {
    setWanted(true);
    // Without the list the field stays as it is.
    load().then(
      (loaded) => setList(() => loaded),
      () => {},
    );
  };
  return (
    <div ref={place} className="relative min-w-0">
      {List && wanted && !composing ? (
        <List
          label={label}
          placeholder={placeholder}
          empty={t('noCountry')}
          typed={typed}
          without={without}
          container={place.current?.closest(':popover-open') ?? null}
          className={FIELD}
          autoFocus
          onPick={(country) => {
            setWanted(false);
            setTyped('');
            onPick(country);
          }}
        />
      ) : (
        <input
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPointerEnter={() => void load()}
          onFocus={want}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={(event) => {
            setTyped(event.currentTarget.value);
            setComposing(false);
          }}
          className={FIELD}
        />
      )}
    </div>
  );
}
