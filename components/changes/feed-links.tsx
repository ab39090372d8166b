import { Rss } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withBase } from '@/lib/base-path';

const LINK =
  'inline-flex min-h-6 items-center gap-1 text-accent underline underline-offset-4 hover:text-accent-strong';

/** The same list for feed readers and for programs. */
export function FeedLinks({ atom, json, api, of }: { atom: string; json: string; api: string; of: string }) {
  const t = useTranslations('changes');
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm print:hidden">
      <span className="inline-flex items-center gap-1.5 text-muted">
        <Rss aria-hidden className="size-4" />
        {t('follow', { of })}
      </span>
      <a href={withBase(atom)} className={LINK}>
        {t('atom')}
      </a>
      <a href={withBase(json)} className={LINK}>
        {t('jsonFeed')}
      </a>
      <a href={withBase(api)} className={LINK}>
        {t('asJson')}
      </a>
    </p>
  );
}
