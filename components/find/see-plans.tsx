'use client';

import { useTranslations } from 'next-intl';
import { classNames, isPlainClick } from '@/components/ui';
import { useDeferred, useFind, useFindState } from './providers';
import { isOfGroups } from './selectors';

/** The way from the question to the answer: leads to the list, and folds the long form. */
export function SeePlans({ className }: { className?: string }) {
  const t = useTranslations('find');
  const { store } = useFind();
  const { meets, mayMeet } = useDeferred(({ counts }) => counts);
  // The lists are not named by their own files, which are loaded after this.
  const isHousehold = useFindState(isOfGroups);
  const list = isHousehold || meets > 0 ? 'results' : mayMeet > 0 ? 'may-meet' : 'unmet';
  const words = isHousehold
    ? t('seeWays')
    : meets > 0
      ? t('seePlans', { count: meets })
      : mayMeet > 0
        ? t('seeMay', { count: mayMeet })
        : t('seeNone');
  return (
    <a
      href={`#${list}`}
      onClick={(event) => isPlainClick(event) && store.ask(null)}
      className={classNames(
        'inline-flex h-10 items-center justify-center rounded-md bg-accent px-4 font-semibold text-on-accent hover:bg-accent-strong',
        className,
      )}
    >
      {words}
    </a>
  );
}
