'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { IgnoredNotice, type IgnoredValue, PresetTiles } from '@/components/need';
import { isFirstVisit } from '@/lib/need/first-visit';
import type { CatalogChoices } from '@/lib/plan/choices';
import type { PresetPrices } from '@/lib/results/preset-prices';
import { questionQuery, readQuestion } from './address';
import { BottomBar } from './bottom-bar';
import { CatalogLoader } from './catalog-loader';
import { CompareBarSlot } from './compare-bar-slot';
import { CountsLine } from './counts-line';
import { FoldedSentence } from './folded-sentence';
import { formStateChanges, readFormState } from './form-state';
import { type PageKey, takeOver } from './handed-over';
import { LateWords } from './late-words';
import { NeedCard } from './need-card';
import { PriceWarning } from './price-basis-line';
import { PrintedNeed } from './printed-need';
import { FindProvider, useFind, useFindState } from './providers';
import { isOfGroups } from './selectors';
import { SkipToList } from './skip-to-list';
import { createFindStore } from './store';
import { UrlSync } from './url-sync';
import { usePageHrefs } from './use-hrefs';

/** The list works as links and a form until its code and the catalog are here. */
const RESULTS = islandCode(() => import('./find-results').then((file) => file.FindResults));
const NO_PROPS = {};

export interface FindPageProps extends PageKey {
  ignored: readonly IgnoredValue[];
  choices: CatalogChoices;
  /** What each ready-made need costs at least. */
  prices: PresetPrices;
  /** Where the words of the page's scripts are. */
  wordsAddress: string;
}

/** The page with its words. */
export function FindPage(props: FindPageProps) {
  return (
    <LateWords address={props.wordsAddress}>
      <FindContent {...props} />
    </LateWords>
  );
}

/** The page people come for. The server renders it with the results in it; the browser then prices by itself. */
function FindContent({ need, range, view, initial, today, ignored, choices, prices }: FindPageProps) {
  const search = useSearchParams();
  const [context] = useState(() => {
    const { carriers, states, leaveOutAfterDays } = initial;
    const start = { need, range, view };
    const known = { states: [...states], carriers: carriers.map(({ id }) => id) };
    const drawn = takeOver({ ...start, initial, today });
    const store = createFindStore({ ...start, initial, today, drawn: drawn?.model ?? null });
    // After a way back through the history the address may be ahead of what the server rendered.
    const asked = readQuestion(new URLSearchParams(search), known);
    if (questionQuery(asked) !== questionQuery(start)) store.adopt(asked);
    const drawnFrom = drawn?.catalog ?? null;
    return { store, start, today, known, carriers, leaveOutAfterDays, drawnFrom };
  });
  return (
    <FindProvider value={context}>
      <UrlSync />
      <SkipToList />
      <Page
        version={initial.version}
        ignored={ignored}
        choices={choices}
        prices={prices}
        isFirst={isFirstVisit(new URLSearchParams(search))}
      />
    </FindProvider>
  );
}

/** The place of the list on a page that was reached without being loaded, until the catalog is here. */
function RowsToCome() {
  const t = useTranslations('find');
  return (
    <p role="status" className="min-h-dvh text-muted">
      {t('loading')}
    </p>
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
}: Pick<FindPageProps, 'ignored' | 'choices' | 'prices'> & { version: string; isFirst: boolean }) {
  const { store } = useFind();
  const offline = useFindState((state) => state.offline);
  // A catalog that is newer than the page has rows of its own, drawn anew.
  const isNewer = useFindState(({ catalog }) => catalog !== null && catalog.version !== version);
  const isHousehold = useFindState(isOfGroups);
  const adoptEntered = (element: HTMLElement) => {
    const changes = formStateChanges(readFormState(element), store.getState().view);
    if (Object.keys(changes).length > 0) store.setView(changes);
  };
  return (
    <div data-offline={offline || undefined} className="flex flex-col gap-2 sm:gap-3">
      <NeedCard choices={choices} isFirst={isFirst} />
      <Tiles prices={prices} />
      <FoldedSentence />
      <IgnoredNotice ignored={ignored} />
      <CatalogLoader version={version} />
      <PrintedNeed />
      <CountsLine />
      {!isHousehold && <PriceWarning />}
      <div className="@container">
        <DeferredIsland
          key={isNewer ? 'newer' : 'same'}
          code={RESULTS}
          props={NO_PROPS}
          waiting={<RowsToCome />}
          className="flex min-w-0 flex-col gap-6"
          onHydrate={adoptEntered}
        />
      </div>
      {!isHousehold && <CompareBarSlot />}
      <BottomBar />
    </div>
  );
});
