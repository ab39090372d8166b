'use client';

import { useState } from 'react';

/** Copies a text to the clipboard and knows what came of the last try; `reset` forgets it. */
export function useCopy() {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return { state, copy, reset: () => setState('idle') };
}
