'use client';

import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import type { Limit } from '@/lib/need/limits';
import { plainText, readGigabytes, readNumber } from '@/lib/need/url-reader';

interface Draft {
  text: string;
  /** The value that was current when this was typed; once the need has another, the text is outdated. */
  value: number;
  /** What the need had before anything was typed. */
  before: number;
  wrong: boolean;
}

/**
 * What a number field shows while somebody types: the text as typed, also where it is no number yet. Every text that
 * is a number within its limit counts at once. A text that is none stays in the field with its fault, also when the
 * field is left, and what counts is what did before: never the beginning of a wrong number.
 */
export function useDraft(value: number, limit: Limit, onChange: (value: number) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const current = draft?.value === value ? draft : null;
  const before = current?.before ?? value;

  const accept = (next: number, text: string, wrong = false) => {
    setDraft({ text, value: next, before, wrong });
    if (next !== value) onChange(next);
  };
  const type = (text: string) => {
    const plain = plainText(text);
    if (plain === '') return accept(limit.min === 0 ? 0 : before, text);
    const reading = limit.whole ? readNumber(plain, limit) : readGigabytes(plain, limit);
    if ('value' in reading) accept(reading.value, text);
    else accept(before, text, true);
  };
  const step = (by: number) => {
    const next = Math.min(limit.max, Math.max(limit.min, value + by));
    accept(next, String(next));
  };

  return {
    wrong: current?.wrong ?? false,
    field: {
      value: current?.text ?? String(value),
      onChange: (event: ChangeEvent<HTMLInputElement>) => type(event.target.value),
      onBlur: () => setDraft((now) => (now?.wrong ? now : null)),
      onKeyDown: (event: KeyboardEvent) => {
        const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        step(by);
      },
    },
  };
}
