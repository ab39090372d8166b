'use client';

import { useSearchParams } from 'next/navigation';
import { memo, useState } from 'react';
import { DeferredIsland, formStateChanges, islandCode, readFormState } from '@/components/hydration';
import { IgnoredNotice, type IgnoredValue, PresetTiles } from '@/components/need';
import { isFirstVisit } from '@/lib/need/first-visit';
import type { CatalogChoices } from '@/lib/plan/choices';
import type { PresetPrices } from '@/lib/results/preset-prices';
import { shownColumns } from '@/lib/table/columns';
import { questionQuery, readQuestion } from './address';
import { BottomBar } from './bottom-bar';
import { CatalogLoader } from './catalog-loader';
import { CompareBarSlot } from './compare-bar-slot';
import { CountsLine } from './counts-line';
import { FoldedSentence } from './folded-sentence';
import { NeedCard } from './need-card';
import { PriceWarning } from './price-basis-line';
import { PrintedNeed } from './printed-need';
import { FindProvider, useFind, useFindState } from './providers';
import { SkipToList } from './skip-to-list';
import { createFindStore, type FindStart } from './store';
import { UrlSync } from './url-sync';
import { usePageHrefs } from './use-hrefs';

/** The list works as links and a form until its code is here. */
const RESULTS = islandCode(() => import('./find-results').then((file) => file.FindResults));
const NO_PROPS = {};

export interface FindAppProps extends FindStart {
  ignored: readonly IgnoredValue[];
  choices: CatalogChoices;
  /** What each ready-made need costs at least. */
  prices: PresetPrices;
}

/** The page people come for. The server renders it with the results in it; the browser then prices by itself. */
export function FindApp({ need, range, view, initial, today, ignored, choices, prices }: FindAppProps) {
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
      <SkipToList />
      <Page
        version={version}
        ignored={ignored}
        choices={choices}
        prices={prices}
        isFirst={isFirstVisit(new URLSearchParams(search))}
      />
    </FindProvider>
  );
}

/** The ready-made needs below the sentence. */
function Tiles({ prices }: { prices: PresetPrices }) {
  const { store } = useFind();
  const need = useFindState((state) => state.need);
  const hrefs = usePageHrefs();
  return (
    <div className="print:hidden">
      <PresetTiles need={need} from={prices} hrefFor={hrefs.need} onPick={store.replaceNeed} />
    </div>
  );
}

const Page = memo(function Page({
  version,
  ignored,
  choices,
  prices,
  isFirst,
}: Pick<FindAppProps, 'ignored' | 'choices' | 'prices'> & { version: string; isFirst: boolean }) {
  const { store } = useFind();
  const adoptEntered = (element: HTMLElement) => {
    const { view, need } = store.getState();
    // The boxes of columns are ticked as the list shows them, those that follow the need among them.
    const shown = { ...view, columns: shownColumns(view.columns, need) };
    const changes = formStateChanges(readFormState(element), shown);
    if (Object.keys(changes).length > 0) store.setView(changes);
  };
  return (
    <div className="flex flex-col gap-2.5 sm:gap-3.5">
      <NeedCard choices={choices} isFirst={isFirst} />
      <Tiles prices={prices} />
      <FoldedSentence />
      <IgnoredNotice ignored={ignored} />
      <CatalogLoader version={version} />
      <PrintedNeed />
      <CountsLine />
      <PriceWarning />
      <div className="@container">
        <DeferredIsland
          code={RESULTS}
          props={NO_PROPS}
          className="flex min-w-0 flex-col gap-6"
          onHydrate={adoptEntered}
        />
      </div>
      <CompareBarSlot />
      <BottomBar />
    </div>
  );
});
