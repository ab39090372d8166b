'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, createContext, type KeyboardEvent, useContext, useRef, useState } from 'react';
import { classNames } from '@/components/ui';
import { type Mentionable, mentionBefore, mentionOf, offeredFor } from '@/lib/admin/mentions';

const People = createContext<readonly Mentionable[]>([]);

/** Names the people that can be mentioned in the text areas inside. */
export const MentionPeople = People.Provider;

/** A text area that offers people after an `@`; without scripts it is a plain one. */
export function MentionArea(props: ComponentProps<'textarea'>) {
  const t = useTranslations('admin.mention');
  const people = useContext(People);
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const offered = typed === null ? [] : offeredFor(typed, people);
  const listId = `${props.id}-people`;
  const look = () => {
    const { value = '', selectionStart = 0 } = area.current ?? {};
    setTyped(mentionBefore(value, selectionStart)?.typed ?? null);
    setAt(0);
  };
  const choose = (person: Mentionable) => {
    const field = area.current;
    if (!field) return;
    const found = mentionBefore(field.value, field.selectionStart);
    if (found) field.setRangeText(`${mentionOf(person)} `, found.from, field.selectionStart, 'end');
    setTyped(null);
    field.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (offered.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offered[at];
    if (step !== undefined) setAt((at + step + offered.length) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };
  const open = offered.length > 0;
  return (
    <div className="relative">
      <textarea
        {...props}
        ref={area}
        onInput={look}
        onClick={look}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        className={classNames(props.className, 'w-full')}
      />
      {open && (
        <div
          id={listId}
          role="listbox"
          aria-label={t('people')}
          className="absolute top-full left-0 z-20 mt-1 w-full max-w-sm overflow-hidden rounded-md border bg-raised shadow-lg"
        >
          {offered.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
              className="flex cursor-pointer flex-wrap gap-x-2 px-3 py-2 text-sm aria-selected:bg-accent-soft"
            >
              <span className="font-semibold">{person.name}</span>
              <span className="text-muted">{person.email}</span>
            </div>
          ))}
        </div>
      )}
      <span className="sr-only" aria-live="polite">
        {open ? t('offered', { name: offered[at]?.name ?? '', count: offered.length }) : ''}
      </span>
    </div>
  );
}
