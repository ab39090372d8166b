'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { UnservedList } from '@/components/household';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import type { HouseholdRows } from '@/lib/results/household-rows';
import { useFind, useFindState } from './providers';
import { usePersonHrefs } from './use-household';
import { usePageHrefs } from './use-hrefs';

/** The carriers that cannot serve everybody, a click away; open by themselves where no carrier can. */
export function HouseholdUnserved({ rows }: { rows: HouseholdRows }) {
  const t = useTranslations('household');
  const { store } = useFind();
  const asked = useFindState(({ view }) => view.unmet);
  const hrefs = usePageHrefs();
  const { plan } = usePersonHrefs();
  const count = rows.unservedCount;
  if (count === 0) return null;
  const isAlone = rows.best === null;
  const isOpen = asked || isAlone;
  const title = (
    <>
      <CircleX aria-hidden="true" className="size-4 shrink-0 text-bad" />
      {t(isAlone ? 'unserved' : isOpen ? 'hideUnserved' : 'showUnserved', { count })}
    </>
  );
  return (
    <section aria-labelledby="unmet" className="flex flex-col gap-3">
      <h2 id="unmet" className="scroll-mt-20 text-lg font-semibold">
        {isAlone ? (
          <span className="inline-flex items-center gap-2">{title}</span>
        ) : (
          <a
            href={withBase(hrefs.view({ unmet: !asked }))}
            rel="nofollow"
            aria-expanded={isOpen}
            onClick={onPlainClick(() => store.setView({ unmet: !asked }))}
            className="inline-flex items-center gap-2 hover:underline"
          >
            {title}
          </a>
        )}
      </h2>
      {isOpen && (
        <>
          <p className="max-w-prose text-sm text-muted">{t('unservedLead')}</p>
          <UnservedList rows={rows.unserved()} planHref={plan} />
        </>
      )}
    </section>
  );
}
