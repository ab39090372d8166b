'use client';

import { Check, Copy, Printer } from 'lucide-react';
import { Button, useCopy, useHydrated } from '@/components/ui';

/** Copies a text, or prints the page; without scripts there is nothing to press, and the text is on the page. */
export function CopyAndPrint({
  text,
  words,
}: {
  text: string;
  words: { copy: string; copied: string; failed: string; print: string };
}) {
  const hydrated = useHydrated();
  const { state, copy } = useCopy();
  if (!hydrated) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button onClick={() => copy(text)}>
        {state === 'copied' ? (
          <Check aria-hidden className="size-4" />
        ) : (
          <Copy aria-hidden className="size-4" />
        )}
        {words.copy}
      </Button>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        {words.print}
      </Button>
      <span role="status" className="text-sm text-muted">
        {state === 'copied' && words.copied}
        {state === 'failed' && words.failed}
      </span>
    </div>
  );
}
