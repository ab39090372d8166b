'use client';

import { Check, Copy } from 'lucide-react';
import { classNames, heldUntil, useCopy, useHydrated } from '@/components/ui';

/** Copies a question; without scripts there is nothing to press, and the question can be selected beside it. */
export function CopyQuestion({ text, words }: { text: string; words: { copy: string; copied: string } }) {
  const hydrated = useHydrated();
  const { state, copy } = useCopy();
  const copied = state === 'copied';
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={() => copy(text)}
      className={classNames(
        'inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-4',
        'hover:text-accent-strong print:hidden',
        heldUntil(hydrated),
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </button>
  );
}
