'use client';

import { useTranslations } from 'next-intl';
import { PeopleNeeds, useHouseholdWords, WayPeople, WayReceipt } from '@/components/household';
import { EmptyState } from '@/components/ui';
import { usStateName } from '@/lib/us-states';
import { AsksSwitch } from './household-asks';
import { ComparedWays } from './household-comparison';
import { OpenLink, TickLink } from './household-links';
import { HouseholdResults } from './household-results';
import { HouseholdUnserved } from './household-unserved';
import { useFindState, useImmediateNeed } from './providers';
import { useHousehold, usePersonHrefs } from './use-household';

/** The answer for lines that differ: the best way of all, a way for each carrier, and the carriers that have none. */
export function Household() {
  const { t } = useHouseholdWords();
  const need = useImmediateNeed();
  const open = useFindState(({ view }) => view.open);
  const rows = useHousehold();
  const hrefs = usePersonHrefs();
  if (!rows) return null;
  const { people, best, ways, unservedCount } = rows;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className="text-base">
          <strong className="text-lg font-semibold">{t('serve', { count: ways.length })}</strong>
          {unservedCount > 0 && (
            <span className="text-muted"> · {t('doNotServe', { count: unservedCount })}</span>
          )}
        </p>
        <AsksSwitch />
      </div>
      {best ? (
        <section aria-labelledby="picks">
          <h2 id="picks" className="sr-only">
            {t('best')}
          </h2>
          <div className="grid items-start gap-x-10 gap-y-6 @3xl:grid-cols-2">
            <WayReceipt row={best} months={need.horizonMonths}>
              <p className="flex flex-wrap items-center gap-x-5 text-sm print:hidden">
                <OpenLink row={best} isOpen={open === best.key} />
                <TickLink row={best} />
              </p>
            </WayReceipt>
            <PeopleNeeds people={people} />
          </div>
          {open === best.key && (
            <div className="pt-3">
              <WayPeople row={best} planHref={hrefs.plan} />
            </div>
          )}
        </section>
      ) : (
        <>
          <section id="results" aria-label={t('none')} className="scroll-mt-20">
            <EmptyState title={t('none')}>{t('noneWhat')}</EmptyState>
          </section>
          <PeopleNeeds people={people} />
        </>
      )}
      {best && <HouseholdResults rows={rows} />}
      {best && <ComparedWays rows={rows} />}
      {best && <TotalsNote />}
      <HouseholdUnserved rows={rows} />
    </>
  );
}

/** What the totals hold. */
function TotalsNote() {
  const t = useTranslations('find');
  const { t: household, locale } = useHouseholdWords();
  const { state } = useImmediateNeed();
  return (
    <p className="-mt-3 text-sm text-muted">
      {household('sharesNote')}{' '}
      {state === null ? t('allInNoState') : t('allInSentence', { state: usStateName(state, locale) })}
    </p>
  );
}
