import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withBase } from '@/lib/base-path';
import type { TermKey } from './terms';

/** A word that leads to its entry in the glossary; the entry's first words come on pointing. */
export function Term({ term, locale, children }: { term: TermKey; locale: string; children: ReactNode }) {
  const t = useTranslations('glossary');
  return (
    <a
      href={withBase(`/${locale}/glossary#${term}`)}
      data-tip={t(`terms.${term}.text`)}
      className="inline-flex min-h-6 items-center underline decoration-line-strong decoration-1 underline-offset-4 hover:text-text hover:decoration-accent"
    >
      {children}
    </a>
  );
}
