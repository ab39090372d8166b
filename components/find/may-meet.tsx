'use client';

import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames, onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { NO_FOLDS } from '@/lib/results/fold';
import { PlanList } from './plan-list';
import { useDeferred, useFind, useFindState, useImmediate } from './providers';
import { ShowAll } from './results';
import { isStale } from './selectors';
import { usePageHrefs } from './use-hrefs';

/** Where links to the list lead. */
export const MAY_MEET_ID = 'may-meet';

/**
 * The plans that may meet the need, what to ask of each first: a list of its own below the plans that meet it, a click
 * away, or open by itself where no plan that meets the need is left.
 */
export function MayMeet() {
  const t = useTranslations('find');
  const verdict = useTranslations('verdict');
  const { store, start } = useFind();
  const open = useImmediate((model) => model.mayOpen);
  const rows = useImmediate((model) => model.mayMeet);
  const alone = useImmediate((model) => model.rows.length === 0);
  const stale = useFindState((state) => isStale(state, start));
  const barCents = useImmediate((model) => model.mayBarCents);
  const asked = useFindState(({ view }) => view.may);
  const shown = useDeferred((model) => model.mayCount);
  const count = useDeferred(({ counts }) => counts.mayMeet);
  const hrefs = usePageHrefs();
  if (count === 0) return null;
  const title = (
    <>
      <CircleHelp aria-hidden="true" className="size-4 text-watch" />
      {t(shown === count ? 'listHeading' : 'listHeadingOf', { verdict: verdict('mayMeet'), count, shown })}
    </>
  );
  return (
    <section aria-labelledby={MAY_MEET_ID} aria-busy={stale} className="flex flex-col gap-3">
      <h2 id={MAY_MEET_ID} className="scroll-mt-20 text-lg font-semibold">
        {alone ? (
          <span className="inline-flex items-center gap-2">{title}</span>
        ) : (
          <a
            href={withBase(hrefs.view({ may: !asked }))}
            rel="nofollow"
            aria-expanded={open}
            onClick={onPlainClick(() => store.setView({ may: !asked }))}
            className="inline-flex items-center gap-2 hover:underline"
          >
            {title}
          </a>
        )}
      </h2>
      {open && rows.length > 0 && (
        <div className={classNames('flex flex-col gap-3 transition-opacity', stale && 'opacity-60')}>
          <p className="max-w-prose text-sm text-muted">{t('mayLead')}</p>
          <PlanList
            rows={rows}
            rowCount={shown}
            folds={NO_FOLDS}
            barCents={barCents}
            asked
            label={verdict('mayMeet')}
          />
          {shown > rows.length && <ShowAll count={shown} />}
        </div>
      )}
    </section>
  );
}
