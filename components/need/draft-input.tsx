'use client';

import { type ComponentProps, useState } from 'react';
import { classNames } from '@/components/ui';
import type { Limit } from '@/lib/need/limits';
import { plainText, type Reading, readGigabytes, readNumber } from '@/lib/need/url-reader';
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
}

/** A field that may be empty: shows what is typed until it is left, and tells each text that can be read. */
export function DraftInput<Value>(props: DraftInputProps<Value>) {
  const { label, text, read, onChange, className, ...rest } = props;
  const [draft, setDraft] = useState<{ text: string; wrong: boolean } | null>(null);
  const type = (raw: string) => {
    const plain = plainText(raw);
    const reading: Reading<Value | null> = plain === '' ? { value: null } : read(plain, raw);
    setDraft({ text: raw, wrong: !('value' in reading) });
    if ('value' in reading) onChange(reading.value);
  };
  return (
    <input
      {...rest}
      aria-label={label}
      autoComplete="off"
      aria-invalid={draft?.wrong || undefined}
      value={draft?.text ?? text}
      onChange={(event) => type(event.target.value)}
      onBlur={() => setDraft(null)}
      className={classNames(FIELD, className)}
    />
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
      text={value === null ? '' : String(value)}
      read={(plain) => (limit.whole ? readNumber(plain, limit) : readGigabytes(plain, limit))}
      inputMode={limit.whole ? 'numeric' : 'decimal'}
      className="text-right tabular-nums"
    />
  );
}
