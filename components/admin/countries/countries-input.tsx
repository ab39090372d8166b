'use client';

import { useEffect, useState } from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { withCountries } from '@/lib/admin/country-list';
import type { CountriesProps } from './country-chips';

type Chips = typeof import('./country-chips').default;

/** Countries as text: names and codes. What stays without scripts and until the list of countries is there. */
function CountriesText({
  id,
  name,
  value,
  onChange,
  isInvalid,
  describedBy,
  labels,
  onTyping,
}: CountriesProps & {
  onTyping: (typing: boolean) => void;
}) {
  const [typed, setTyped] = useState(value.join(', '));
  const shown = withCountries([], typed).join() === value.join() ? typed : value.join(', ');
  return (
    <textarea
      id={id}
      name={name}
      rows={2}
      placeholder={labels.t('codes')}
      aria-invalid={isInvalid || undefined}
      aria-describedby={describedBy}
      className={classNames(CONTROL, 'h-auto w-full py-2')}
      value={shown}
      onFocus={() => onTyping(true)}
      onBlur={() => onTyping(false)}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(withCountries([], event.target.value));
      }}
    />
  );
}

/** A list of countries, found by name in either language, pinyin or code, or pasted; the label is the caller's. */
export function CountriesInput(props: CountriesProps) {
  const [Loaded, setLoaded] = useState<Chips | null>(null);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    let gone = false;
    // Where it cannot be had, the text stays.
    import('./country-chips').then(
      ({ default: chips }) => {
        if (!gone) setLoaded(() => chips);
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);
  return (
    // As high as the list with one line of countries, so that little moves when it comes.
    <div className="min-h-24">
      {Loaded && !typing ? <Loaded {...props} /> : <CountriesText {...props} onTyping={setTyping} />}
    </div>
  );
}
