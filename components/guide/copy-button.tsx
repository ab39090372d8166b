'use client';

import { Check, Copy, Printer } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui';

const never = () => () => {};

/** Copies a text, or prints the page; without scripts there is nothing to press, and the text stands on the page. */
export function CopyAndPrint({
  text,
  words: formatters,
}: {
  text: string;
  words: { copy: string; copied: string; failed: string; print: string };
}) {
  const listens = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  if (!listens) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button onClick={copy}>
        {state === 'copied' ? (
          <Check aria-hidden className="size-4" />
        ) : (
          <Copy aria-hidden className="size-4" />
        )}
        {formatters.copy}
      </Button>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        {formatters.print}
      </Button>
      <span role="status" className="text-sm text-muted">
        {state === 'copied' && formatters.copied}
        {state === 'failed' && formatters.failed}
      </span>
    </div>
  );
}
