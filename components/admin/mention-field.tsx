'use client';

import { useTranslations } from 'next-intl';
import {
  type ComponentProps,
  createContext,
  type KeyboardEvent,
  type RefObject,
  useContext,
  useId,
  useRef,
  useState,
} from 'react';
import { CONTROL, classNames } from '@/components/ui';
import { type Mentionable, mentionBefore, mentionOf, offeredFor } from '@/lib/admin/mentions';

const People = createContext<readonly Mentionable[]>([]);

/** Names the people that can be mentioned in the text areas inside. */
export const MentionPeople = People.Provider;

type Written = HTMLTextAreaElement | HTMLInputElement;

/** People offered after an `@` in a field, by its own arrow keys; what its element needs, and the list beside it. */
function useMentions(above: boolean) {
  const t = useTranslations('admin.mention');
  const people = useContext(People);
  const area = useRef<Written>(null);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const offered = typed === null ? [] : offeredFor(typed, people);
  const look = () => {
    const { value = '', selectionStart } = area.current ?? {};
    setTyped(mentionBefore(value, selectionStart ?? 0)?.typed ?? null);
    setAt(0);
  };
  const choose = (person: Mentionable) => {
    const field = area.current;
    if (!field) return;
    const cursor = field.selectionStart ?? field.value.length;
    const found = mentionBefore(field.value, cursor);
    if (found) {
      field.setRangeText(`${mentionOf(person)} `, found.from, cursor, 'end');
      // As typed, for a form that keeps what is in the field.
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
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
  return {
    area,
    element: {
      onInput: look,
      onClick: look,
      onKeyDown,
      onBlur: () => setTyped(null),
      'aria-autocomplete': 'list',
      'aria-controls': open ? listId : undefined,
      'aria-activedescendant': open ? `${listId}-${at}` : undefined,
    } as const,
    list: (
      <>
        {open && (
          <div
            id={listId}
            role="listbox"
            aria-label={t('people')}
            className={classNames(
              'absolute left-0 z-20 w-full max-w-sm overflow-hidden rounded-md border bg-raised shadow-lg',
              above ? 'bottom-full mb-1' : 'top-full mt-1',
            )}
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
      </>
    ),
  };
}

/** A text area that offers people after an `@`; without scripts it is a plain one. */
export function MentionArea(props: ComponentProps<'textarea'>) {
  const { area, element, list } = useMentions(false);
  return (
    <span className="relative block">
      <textarea
        {...props}
        {...element}
        ref={area as RefObject<HTMLTextAreaElement | null>}
        className={classNames(props.className, 'w-full')}
      />
      {list}
    </span>
  );
}

/**
 * One line of text that offers people after an `@`; without scripts it is a plain one.
 * @param above whether the people stand above the line, as at the lower edge of the screen.
 */
export function MentionInput({ above = false, ...props }: ComponentProps<'input'> & { above?: boolean }) {
  const { area, element, list } = useMentions(above);
  return (
    <span className="relative block">
      <input
        {...props}
        {...element}
        ref={area as RefObject<HTMLInputElement | null>}
        className={classNames(props.className, 'w-full')}
      />
      {list}
    </span>
  );
}

/** One line with its label, in which people can be mentioned. */
export function MentionTextField({
  label,
  className,
  ...rest
}: ComponentProps<typeof MentionInput> & { label: string }) {
  const id = useId();
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1 text-sm', className)}>
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <MentionInput id={id} className={CONTROL} {...rest} />
    </div>
  );
}
