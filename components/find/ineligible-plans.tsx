'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { useDeferred, useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

const LIST = islandCode(() => import('./ineligible-list').then((file) => file.IneligibleList));

/** The plans that do not meet the need, a click away: why not, and what would change that. */
export function IneligiblePlans() {
  const t = useTranslations('find');
  const { store } = useFind();
  const open = useFindState((state) => state.view.unmet);
  const all = useFindState((state) => state.view.all);
  const count = useDeferred(({ counts }) => counts.doesNot);
  const lines = useDeferred((model) => model.ineligible);
  const props = useMemo(() => ({ lines }), [lines]);
  const hrefs = usePageHrefs();
  if (count === 0) return null;
  return (
    <section aria-labelledby="unmet" className="flex flex-col gap-3">
      <h2 id="unmet" className="text-lg font-semibold">
        <a
          href={withBase(hrefs.view({ unmet: !open }))}
          rel="nofollow"
          aria-expanded={open}
          onClick={onPlainClick(() => store.setView({ unmet: !open }))}
          className="inline-flex items-center gap-2 hover:underline"
        >
          <CircleX aria-hidden="true" className="size-4 text-bad" />
          {t(open ? 'hideUnmet' : 'showUnmet', { count })}
        </a>
      </h2>
      {open && (
        <>
          <p className="text-sm text-muted">{t('unmetLead')}</p>
          <DeferredIsland code={LIST} props={props} />
          {!all && lines.length < count && (
            <a
              href={withBase(hrefs.view({ all: true }))}
              rel="nofollow"
              onClick={onPlainClick(() => store.setView({ all: true }))}
              className="self-start text-sm text-accent hover:underline"
            >
              {t('showAllUnmet', { count })}
            </a>
          )}
        </>
      )}
    </section>
  );
}
