'use client';

import { Check, Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useHydrated } from '@/components/ui';
import { ACTION } from './style';

/** Copies the address of the page as it is now; without scripts there is nothing to press. */
export function CopyLink() {
  const t = useTranslations('share');
  const hydrated = useHydrated();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  if (!hydrated) return null;
  const Icon = state === 'copied' ? Check : Link2;
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <button type="button" onClick={copy} className={`${ACTION} cursor-pointer`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span aria-live="polite">{t(state === 'idle' ? 'copyLink' : state)}</span>
    </button>
  );
}
