'use client';

import { Check, Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

/** Copies the address of what is shown; without scripts the browser's own bar has it. */
export function CopyLink({ href }: { href: () => string }) {
  const t = useTranslations('need.sentence');
  const [copied, setCopied] = useState<string | null>(null);
  const Icon = copied === null ? Link2 : Check;
  const copy = () => {
    const address = href();
    navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => setCopied(address),
      () => setCopied(null),
    );
  };
  return (
    <button
      type="button"
      onClick={copy}
      onBlur={() => setCopied(null)}
      className="inline-flex min-h-8 cursor-pointer items-center gap-1 text-muted hover:text-text noscript:hidden"
    >
      <Icon aria-hidden className="size-3.5" />
      <span aria-live="polite">{t(copied === null ? 'copy' : 'copied')}</span>
    </button>
  );
}
