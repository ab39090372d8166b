'use client';

import { TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui';
import type { Limit } from '@/lib/need/limits';
import type { IgnoredReason } from '@/lib/need/url-reader';

export interface IgnoredValue {
  key: string;
  value: string;
  /** Left out: no value that its key knows. */
  reason?: IgnoredReason;
  limit?: Limit;
}

/** Longer lists of what was wrong help nobody. */
const MOST = 5;

/** What a link says that could not be used, and why; the rest of the link counts. */
export function IgnoredNotice({ ignored }: { ignored: readonly IgnoredValue[] }) {
  const t = useTranslations('need');
  const [closed, setClosed] = useState(false);
  if (ignored.length === 0 || closed) return null;
  const more = ignored.length - MOST;
  return (
    <section
      aria-label={t('ignored.title')}
      className="flex items-start gap-2 rounded-md bg-watch-soft py-2 pr-1 pl-3 text-sm text-watch"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p>{t('ignored.title')}</p>
        <ul className="list-disc pl-5">
          {ignored.slice(0, MOST).map(({ key, value, reason = 'not-an-option', limit }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a link may say the same wrong thing twice
            <li key={index} className="wrap-anywhere">
              <code>{`${key}=${value.slice(0, 80)}`}</code>
              {t('ignored.colon')}
              {limit
                ? t('ignored.bounds', { min: limit.min, max: limit.max, whole: String(limit.whole) })
                : t(`ignored.reason.${reason}`)}
            </li>
          ))}
          {more > 0 && <li>{t('ignored.more', { count: more })}</li>}
        </ul>
      </div>
      <IconButton label={t('ignored.close')} className="size-7! text-watch!" onClick={() => setClosed(true)}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </section>
  );
}
