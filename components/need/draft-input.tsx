'use client';

import { type ComponentProps, useId, useState } from 'react';
import { classNames } from '@/components/ui';
import type { Limit } from '@/lib/need/limits';
import { plainText, type Reading, readGigabytes, readNumber } from '@/lib/need/url-reader';
import { BoundsFault } from './bounds-fault';
import { FIELD } from './field-look';

interface DraftInputProps<Value> extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  /** For screen readers; the words beside the field are the caller's. */
  label: string;
  /** The value as text; empty where there is none. */
  text: string;
  /** Reads the text without spaces and in half-width writing, or as it was typed. */
  read: (plain: string, raw: string) => Reading<Value>;
  /** null = the field was emptied. */
  onChange: (value: Value | null) => void;
  /** What a wrong number is told to keep to. */
  limit?: Limit;
}

/**
 * A field that may be empty: shows what is typed until it is left, and tells each text that can be read. One that cannot
 * be read stays with its fault, and what was there before counts.
 */
export function DraftInput<Value>(props: DraftInputProps<Value>) {
  const { label, text, read, onChange, limit, className, ...rest } = props;
  const faultId = useId();
  const [draft, setDraft] = useState<{ text: string; before: string; wrong: boolean } | null>(null);
  const readingOf = (raw: string): Reading<Value | null> => {
    const plain = plainText(raw);
    return plain === '' ? { value: null } : read(plain, raw);
  };
  const type = (raw: string) => {
    const reading = readingOf(raw);
    const before = draft?.before ?? text;
    setDraft({ text: raw, before, wrong: !('value' in reading) });
    if ('value' in reading) return onChange(reading.value);
    const earlier = readingOf(before);
    if (text !== before && 'value' in earlier) onChange(earlier.value);
  };
  const wrong = draft?.wrong ?? false;
  const field = (
    <input
      {...rest}
      aria-label={label}
      autoComplete="off"
      aria-invalid={wrong || undefined}
      aria-describedby={limit && wrong ? faultId : undefined}
      value={draft?.text ?? text}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setDraft((now) => (now?.wrong ? now : null))}
      className={classNames(FIELD, className)}
    />
  );
  if (!limit) return field;
  return (
    <span className="relative block min-w-0">
      {field}
      <BoundsFault id={faultId} limit={limit} wrong={wrong} />
    </span>
  );
}

interface OptionalNumberProps {
  label: string;
  name: string;
  /** null = empty. */
  value: number | null;
  limit: Limit;
  placeholder?: string;
  onChange: (value: number | null) => void;
}

/** A number that may be left out. */
export function OptionalNumber({ value, limit, ...rest }: OptionalNumberProps) {
  return (
    <DraftInput
      {...rest}
      limit={limit}
      text={value === null ? '' : String(value)}
      read={(plain) => (limit.whole ? readNumber(plain, limit) : readGigabytes(plain, limit))}
      inputMode={limit.whole ? 'numeric' : 'decimal'}
      className="text-right tabular-nums"
    />
  );
}
