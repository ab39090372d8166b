'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useNeedWords } from '@/components/need';
import { NEED_ID } from './need-id';
import { useFindState } from './providers';
import { useCarrierNames } from './use-carrier-names';

/** The site's header stays above. */
const BELOW_HEADER = '-48px 0px 0px 0px';

/** On a narrow screen the sentence stays in one line while the answer is read. */
export function FoldedSentence() {
  const t = useTranslations('need.sentence');
  const need = useFindState((state) => state.need);
  const words = useNeedWords(need, useCarrierNames()).join(' · ');
  const [folded, setFolded] = useState(false);
  useEffect(() => {
    const card = document.getElementById(NEED_ID);
    if (!card) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry && setFolded(!entry.isIntersecting && entry.boundingClientRect.top < 0),
      { rootMargin: BELOW_HEADER },
    );
    observer.observe(card);
    return () => observer.disconnect();
  }, []);
  if (!folded) return null;
  return (
    <a
      href={`#${NEED_ID}`}
      aria-label={t('folded', { words })}
      className="fixed inset-x-0 top-12 short:top-0 z-30 flex h-11 items-center gap-2 border-b bg-surface px-4 text-sm lg:hidden print:hidden"
    >
      <span className="min-w-0 flex-1 truncate">{words}</span>
      <SlidersHorizontal aria-hidden className="size-4 shrink-0 text-muted" />
    </a>
  );
}
