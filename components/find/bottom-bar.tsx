'use client';

import { useTranslations } from 'next-intl';

import { NEED_ID } from './need-id';
import { useFind, useFindState } from './providers';
import { SeePlans } from './see-plans';

/** On a narrow screen always at hand: change the question, see the answer. */
export function BottomBar() {
  const t = useTranslations('find');
  const { store } = useFind();
  const asking = useFindState((state) => state.asking !== null);
  return (
    <div className="sticky bottom-0 z-30 -mx-4 flex short:static gap-3 border-t bg-surface px-4 py-2.5 lg:hidden print:hidden">
      {!asking && (
        <a
          href={`#${NEED_ID}`}
          onClick={() => store.ask({ section: 'use' })}
          className="inline-flex h-10 flex-1 items-center justify-center rounded-md border border-line-strong bg-raised px-4"
        >
          {t('change')}
        </a>
      )}
      <SeePlans className="flex-1" />
    </div>
  );
}
