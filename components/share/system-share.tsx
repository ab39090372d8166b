'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useHydrated } from '@/components/ui';
import { ACTION } from './style';

/** Hands the page to what the device shares with, where it has something of the kind. */
export function SystemShare() {
  const t = useTranslations('share');
  const hydrated = useHydrated();
  if (!hydrated || typeof navigator.share !== 'function') return null;
  // Who closes the device's sheet has changed nothing.
  const share = () =>
    navigator.share({ title: document.title, url: window.location.href }).catch(() => undefined);
  return (
    <button type="button" onClick={share} className={`${ACTION} cursor-pointer`}>
      <Share2 aria-hidden className="size-4 shrink-0" />
      {t('share')}
    </button>
  );
}
