'use client';

import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { memo, useMemo, useState } from 'react';
import { IgnoredNotice, type IgnoredValue } from '@/components/need';
import { needFromParams } from '@/lib/need/params';
import { readView } from '@/lib/view/params';
import { AnswerSentence } from './answer-sentence';
import { CatalogLoader } from './catalog-loader';
import { ChartSlot } from './chart-slot';
import { FindProvider, useScreen } from './find-context';
import { NeedRail } from './need-rail';
import { Picks } from './picks';
import { PresetLine } from './preset-line';
import { Results } from './results';
import { FindStore, type Start } from './store';
import { Tray } from './tray';
import { UnmetPlans } from './unmet';
import { UrlSync } from './url-sync';

const EmptyAnswer = dynamic(() => import('./empty-answer').then((file) => file.EmptyAnswer));

export interface FindAppProps extends Start {
  today: string;
  ignored: readonly IgnoredValue[];
  /** Kinds of eligibility that plans ask for. */
  eligibilities: readonly string[];
}

/** The page people come for. The server draws it with the answer in it; in the browser it answers by itself. */
export function FindApp({ need, view, first, today, ignored, eligibilities }: FindAppProps) {
  const search = useSearchParams();
  const [store] = useState(() => {
    const made = new FindStore({ need, view, first });
    // Coming back through the history, the address may be ahead of what the server was last asked.
    made.begin(needFromParams(search, made.known).need, readView(new URLSearchParams(search)).view);
    return made;
  });
  const { carriers, taxes, version } = first.catalog;
  const context = useMemo(() => ({ store, today, carriers, taxes }), [store, today, carriers, taxes]);
  return (
    <FindProvider value={context}>
      <UrlSync />
      <Screen version={version} ignored={ignored} eligibilities={eligibilities} />
    </FindProvider>
  );
}

const Screen = memo(function Screen({
  version,
  ignored,
  eligibilities,
}: Pick<FindAppProps, 'ignored' | 'eligibilities'> & { version: string }) {
  const empty = useScreen((screen) => screen.counts.meets === 0);
  return (
    <>
      <PresetLine />
      <div className="lg:grid lg:grid-cols-[20rem_minmax(0,1fr)]">
        <NeedRail eligibilities={eligibilities} />
        <div className="@container flex min-w-0 flex-col gap-6 px-4 py-5 lg:px-6">
          <IgnoredNotice ignored={ignored} />
          <CatalogLoader version={version} />
          <AnswerSentence />
          {empty ? (
            <EmptyAnswer />
          ) : (
            <>
              <Picks />
              <ChartSlot />
              <Results />
            </>
          )}
          <UnmetPlans />
          <Tray />
        </div>
      </div>
    </>
  );
});
