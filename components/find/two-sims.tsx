'use client';

import { useLocale } from 'next-intl';
import { TwoSimsLine } from '@/components/two-sims';
import { onPlainClick } from '@/components/ui';
import type { Sim } from '@/lib/results/two-sims';
import { useDeferred, useDeferredNeed, useFind, useFindState } from './providers';
import { planHref, usePageHrefs } from './use-hrefs';

/** The line about two SIMs, where they cost less than one plan. */
export function TwoSims() {
  const locale = useLocale();
  const { store } = useFind();
  const need = useDeferredNeed();
  const pair = useDeferred((model) => model.twoSims);
  const isOpen = useFindState(({ view }) => view.sims === 'open');
  const hrefs = usePageHrefs();
  if (!pair) return null;
  const linked = (sim: Sim) => ({ ...sim, href: planHref(locale, sim.plan.id, sim.need) });
  const link = (sims: 'row' | 'open' | 'off') => ({
    href: hrefs.view({ sims }),
    rel: 'nofollow',
    onClick: onPlainClick(() => store.setView({ sims })),
  });
  return (
    <TwoSimsLine
      {...pair}
      number={linked(pair.number)}
      data={linked(pair.data)}
      need={need}
      isOpen={isOpen}
      openLink={link(isOpen ? 'row' : 'open')}
      offLink={link('off')}
    />
  );
}
