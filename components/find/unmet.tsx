'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isPlainClick } from '@/components/ui';
import { useFind, useFindState, useScreen } from './find-context';
import { Later, laterPart } from './later';
import { usePageHrefs } from './use-hrefs';

const LIST = laterPart(() => import('./unmet-list').then((file) => file.UnmetList));

/** The plans that do not meet the need, a click away: why not, and what would change that. */
export function UnmetPlans() {
  const t = useTranslations('find');
  const { store } = useFind();
  const open = useFindState((state) => state.view.unmet);
  const all = useFindState((state) => state.view.all);
  const count = useScreen((screen) => screen.counts.plans - screen.counts.meets);
  const lines = useScreen((screen) => screen.ineligible);
  const hrefs = usePageHrefs();
  if (count === 0) return null;
  return (
    <section aria-labelledby="unmet" className="flex flex-col gap-3">
      <h2 id="unmet" className="text-lg font-semibold">
        <a
          href={hrefs.view({ unmet: !open })}
          rel="nofollow"
          aria-expanded={open}
          onClick={(event) => {
            if (!isPlainClick(event)) return;
            event.preventDefault();
            store.setView({ unmet: !open });
          }}
          className="inline-flex items-center gap-2 hover:underline"
        >
          <CircleX aria-hidden="true" className="size-4 text-bad" />
          {t(open ? 'hideUnmet' : 'showUnmet', { count })}
        </a>
      </h2>
      {open && (
        <>
          <p className="text-sm text-muted">{t('unmetLead')}</p>
          <Later part={LIST} props={{ lines }} />
          {!all && lines.length < count && (
            <a
              href={hrefs.view({ all: true })}
              rel="nofollow"
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                store.setView({ all: true });
              }}
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
