'use client';

import { useSearchParams } from 'next/navigation';
import { memo, useState } from 'react';
import { DeferredIsland, formStateChanges, islandCode, readFormState } from '@/components/hydration';
import { IgnoredNotice, type IgnoredValue } from '@/components/need';
import type { CatalogChoices } from '@/lib/plan/choices';
import { questionQuery, readQuestion } from './address';
import { CatalogLoader } from './catalog-loader';
import { CompareBarSlot } from './compare-bar-slot';
import { NeedSidebar } from './need-sidebar';
import { PresetLine } from './preset-line';
import { PriceBasisLine } from './price-basis-line';
import { PrintedNeed } from './printed-need';
import { FindProvider, useFind } from './providers';
import { ResultsSummary } from './results-summary';
import { createFindStore, type FindStart } from './store';
import { UrlSync } from './url-sync';

/** The list works as links and a form until its code is here. */
const RESULTS = islandCode(() => import('./find-results').then((file) => file.FindResults));
const NO_PROPS = {};

export interface FindAppProps extends FindStart {
  ignored: readonly IgnoredValue[];
  choices: CatalogChoices;
}

/** The page people come for. The server renders it with the results in it; the browser then prices by itself. */
export function FindApp({ need, range, view, initial, today, ignored, choices }: FindAppProps) {
  const search = useSearchParams();
  const { carriers, taxes, version, leaveOutAfterDays } = initial.catalog;
  const [context] = useState(() => {
    const start = { need, range, view };
    const known = { states: Object.keys(taxes.states), carriers: carriers.map(({ id }) => id) };
    const store = createFindStore({ ...start, initial, today });
    // After a way back through the history the address may be ahead of what the server rendered.
    const asked = readQuestion(new URLSearchParams(search), known);
    if (questionQuery(asked) !== questionQuery(start)) store.adopt(asked);
    return { store, start, today, known, carriers, taxes, leaveOutAfterDays };
  });
  return (
    <FindProvider value={context}>
      <UrlSync />
      <Page version={version} ignored={ignored} choices={choices} />
    </FindProvider>
  );
}

const Page = memo(function Page({
  version,
  ignored,
  choices,
}: Pick<FindAppProps, 'ignored' | 'choices'> & { version: string }) {
  const { store } = useFind();
  const adoptEntered = (element: HTMLElement) => {
    const changes = formStateChanges(readFormState(element), store.getState().view);
    if (Object.keys(changes).length > 0) store.setView(changes);
  };
  return (
    <>
      <PresetLine />
      <div className="lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] print:block">
        <NeedSidebar choices={choices} />
        <div className="@container flex min-w-0 flex-col gap-6 px-4 py-5 lg:px-6">
          <IgnoredNotice ignored={ignored} />
          <CatalogLoader version={version} />
          <PrintedNeed />
          <ResultsSummary />
          <PriceBasisLine />
          <DeferredIsland
            code={RESULTS}
            props={NO_PROPS}
            className="flex min-w-0 flex-col gap-6"
            onHydrate={adoptEntered}
          />
          <CompareBarSlot />
        </div>
      </div>
    </>
  );
});
