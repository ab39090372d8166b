'use client';

import { useTranslations } from 'next-intl';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { onPlainClick } from '@/components/ui';
import { withBase } from '@/lib/base-path';
import { isExact } from '@/lib/need/usage-range';
import { useFind, useFindState } from './providers';
import { usePageHrefs } from './use-hrefs';

const TWO_SIMS = islandCode(() => import('./two-sims').then((file) => file.TwoSims));
const NO_PROPS = {};

/** Where two SIMs are said to cost less, below the list: for totals that hold all that is paid, of use that is sure. */
export function TwoSimsSlot() {
  const isCounted = useFindState(({ view, immediate }) => view.price === 'allIn' && isExact(immediate.range));
  const isOff = useFindState(({ view }) => view.sims === 'off');
  if (!isCounted) return null;
  return isOff ? <BackOn /> : <DeferredIsland code={TWO_SIMS} props={NO_PROPS} />;
}

/** Brings the line back. */
function BackOn() {
  const t = useTranslations('twoSims');
  const { store } = useFind();
  const hrefs = usePageHrefs();
  return (
    <p className="-my-3 text-sm print:hidden">
      <a
        href={withBase(hrefs.view({ sims: 'row' }))}
        rel="nofollow"
        onClick={onPlainClick(() => store.setView({ sims: 'row' }))}
        className="inline-flex min-h-6 items-center text-muted hover:text-text"
      >
        {t('on')}
      </a>
    </p>
  );
}
