'use client';

import { useLocale } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { countryName } from '@/lib/country';
import { searchCountries } from '@/lib/country-search';

interface CountryComboboxProps {
  /** Of the field itself. */
  id?: string;
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
  autoFocus?: boolean;
  isInvalid?: boolean;
  describedBy?: string;
  onPick: (country: string) => void;
  /** Takes what was pasted, entered, or left in the field: countries in words, or what names none. */
  onText?: (text: string, how: 'pasted' | 'entered' | 'left') => void;
  /** The last one that was chosen goes. */
  onBack?: () => void;
}

/** Countries found by either name, pinyin, its initials or code. Loaded when somebody first looks for one. */
export function CountryCombobox(props: CountryComboboxProps) {
  const { id, label, placeholder, empty, typed, without, container, className, onPick, onText, onBack } =
    props;
  const locale = useLocale();
  const [text, setText] = useState(typed);
  // Of a list that is put together, what was taken stays in view: the list of countries lies over it only for a search.
  const isClosed = onText !== undefined && text.trim() === '';
  const found = isClosed
    ? []
    : searchCountries(text, locale).filter((code) => (code !== 'US' || onText) && !without.includes(code));
  const take = (taken: string, how: 'pasted' | 'entered' | 'left') => {
    setText('');
    onText?.(taken, how);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!onText || event.nativeEvent.isComposing) return;
    const isBlank = text.trim() === '';
    // An option that the arrow keys chose is taken by the list itself.
    const isFree = !event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key === 'Backspace' && text === '') onBack?.();
    else if (event.key === 'Enter' && isFree) {
      // Never the form: somebody is in the middle of a list.
      event.preventDefault();
      event.stopPropagation();
      if (!isBlank) take(text, 'entered');
    }
  };
  return (
    <ComboBox
      aria-label={label}
      aria-describedby={props.describedBy}
      isInvalid={props.isInvalid}
      items={found.map((code) => ({ id: code }))}
      inputValue={text}
      onInputChange={setText}
      onBlur={() => {
        if (onText && text.trim() !== '') take(text, 'left');
      }}
      value={null}
      onChange={(code) => {
        if (code === null) return;
        setText('');
        onPick(String(code));
      }}
      menuTrigger={onText ? 'input' : 'focus'}
      allowsEmptyCollection={!isClosed}
    >
      <Input
        id={id}
        autoFocus={props.autoFocus}
        placeholder={placeholder}
        className={className}
        onKeyDownCapture={onKey}
        onPaste={(event) => {
          if (!onText) return;
          event.preventDefault();
          take(`${text}${event.clipboardData.getData('text')}`, 'pasted');
        }}
      />
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
