'use client';

import { useLocale } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { AllOpen, NeedForm, sectionAnchor } from '@/components/need';
import type { CatalogChoices } from '@/lib/plan/choices';
import { viewToKeep } from '@/lib/table/view-params';
import { useFind, useFindState } from './providers';
import type { FormTarget } from './store';
import { useCarrierNames } from './use-carrier-names';

/** From here on there is room for all sections beside each other; the same as Tailwind's `sm`. */
const WIDE = '(width >= 40rem)';
const FIELD = 'input:not([type=hidden]), select, button';

/** Every question at once. */
export function LongForm({ choices, target }: { choices: CatalogChoices; target: FormTarget | null }) {
  const locale = useLocale();
  const { store, known } = useFind();
  const need = useFindState((state) => state.need);
  const range = useFindState((state) => state.range);
  const carriers = useCarrierNames();
  const catalog = useFindState((state) => state.catalog);
  const plans = useMemo(
    () => catalog?.plans.map(({ id, name, carrier }) => ({ id, name, carrier })),
    [catalog],
  );
  // A submit without scripts keeps the view that the page came with.
  const [keep] = useState(() => viewToKeep(store.getState().view));
  const [wide] = useState(() => typeof window !== 'undefined' && matchMedia(WIDE).matches);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!target) return;
    const section = box.current?.querySelector(`#${sectionAnchor(target.section)}`);
    const details = section?.closest('details');
    if (!section || !details) return;
    details.open = true;
    const named = target.field && section.querySelector<HTMLElement>(`[name="${target.field}"]`);
    const field = named || section.querySelector<HTMLElement>(FIELD);
    field?.focus({ preventScroll: true });
    details.scrollIntoView({ block: 'nearest' });
  }, [target]);

  return (
    <div ref={box}>
      <AllOpen value={wide}>
        <NeedForm
          need={need}
          onChange={store.setNeed}
          range={range}
          onRange={store.setRange}
          action={`/${locale}`}
          carriers={carriers}
          plans={plans}
          states={known.states}
          choices={choices}
          keep={keep}
        />
      </AllOpen>
    </div>
  );
}
