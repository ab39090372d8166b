'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { countryName } from '@/lib/country';
import { searchCountries } from '@/lib/country-search';

interface CountryComboboxProps {
  label: string;
  placeholder: string;
  empty: string;
  /** What was typed before this was loaded. */
  typed: string;
  /** Countries that are chosen already. */
  without: readonly string[];
  /** What lies above the page and holds the field, so that the list is drawn in it; null = the page itself. */
  container: Element | null;
  className: string;
  onPick: (country: string) => void;
}

/** Countries found by either name, pinyin, its initials or code. Loaded when somebody first looks for one. */
export default function CountryCombobox(props: CountryComboboxProps) {
  const { label, placeholder, empty, typed, without, container, className, onPick } = props;
  const locale = useLocale();
  const [text, setText] = useState(typed);
  const found = searchCountries(text, locale).filter((code) => code !== 'US' && !without.includes(code));
  return (
    <ComboBox
      aria-label={label}
      items={found.map((code) => ({ id: code }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(code) => {
        if (code === null) return;
        setText('');
        onPick(String(code));
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Input autoFocus placeholder={placeholder} className={className} />
      <Popover
        UNSTABLE_portalContainer={container ?? undefined}
        className="w-(--trigger-width) overflow-y-auto overscroll-contain rounded-md border bg-raised py-1 shadow-float"
        maxHeight={280}
        offset={4}
        containerPadding={0}
      >
        <ListBox<{ id: string }>
          className="outline-none"
          renderEmptyState={() => <div className="px-3 py-2 text-sm text-muted">{empty}</div>}
        >
          {({ id }) => (
            <ListBoxItem
              textValue={countryName(id, locale)}
              className="flex min-h-8 cursor-pointer items-center justify-between gap-3 px-3 text-sm outline-none data-focused:bg-accent-soft"
            >
              <span className="min-w-0">{countryName(id, locale)}</span>
              <span className="text-xs text-muted">{id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
