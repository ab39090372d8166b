'use client';

import { Check, Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCopy } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { ACTION } from './style';

/**
 * Copies the address of the page, or of what is shown (`href`); without scripts the browser's own bar has it. `isShort`:
 * on a phone a sign without words until it says what came of it.
 */
export function CopyLink({ href, isShort = false }: { href?: () => string; isShort?: boolean }) {
  const t = useTranslations('share');
  const { state, copy, reset } = useCopy();
  const Icon = state === 'copied' ? Check : Link2;
  return (
    <button
      type="button"
      onClick={() => copy(new URL(withBase(href ? href() : ''), location.href).href)}
      onBlur={reset}
      className={`${ACTION} cursor-pointer noscript:hidden`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span aria-live="polite" className={isShort && state === 'idle' ? 'max-sm:sr-only' : undefined}>
        {t(state === 'idle' ? 'copyLink' : state)}
      </span>
    </button>
  );
}
