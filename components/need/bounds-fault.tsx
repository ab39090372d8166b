'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui';
import type { Limit } from '@/lib/need/limits';

/** Below a number that cannot be read: the bounds that it has to keep. */
export function BoundsFault({ id, limit, wrong }: { id: string; limit: Limit; wrong: boolean }) {
  const t = useTranslations('need');
  return (
    <span
      id={id}
      role="status"
      className={classNames(
        'absolute top-full right-0 z-10 mt-1 rounded-sm bg-bad-soft px-1.5 py-0.5 text-xs whitespace-nowrap text-bad',
        !wrong && 'hidden',
      )}
    >
      {t('bounds', { min: limit.min, max: limit.max })}
    </span>
  );
}
