'use client';

import { useSearchParams } from 'next/navigation';
import { memo, useMemo, useState } from 'react';
import { IgnoredNotice, type IgnoredValue } from '@/components/need';
import { readView } from '@/lib/table/view-params';
import { AnswerSentence } from './answer-sentence';
import { CatalogLoader } from './catalog-loader';
import { enteredIn } from './entered';
import { FindProvider, useFind } from './find-context';
import { Later, laterPart } from './later';
import { MeasureLine } from './measure-line';
import { NeedRail } from './need-rail';
import { PresetLine } from './preset-line';
import { FindStore, type Start } from './store';
import { TrayPlace } from './tray-place';
import { UrlSync } from './url-sync';

/** The list works as links and a form until its code is here. */
const ANSWER = laterPart(() => import('./answer').then((file) => file.Answer));

export interface FindAppProps extends Start {
  ignored: readonly IgnoredValue[];
  /** Kinds of eligibility that plans ask for. */
  eligibilities: readonly string[];
}

/** The page people come for. The server draws it with the answer in it; in the browser it answers by itself. */
export function FindApp({ need, range, view, first, today, ignored, eligibilities }: FindAppProps) {
  const search = useSearchParams();
  const [store] = useState(() => {
    const made = new FindStore({ need, range, view, first, today });
    // Coming back through the history, the address may be ahead of what the server was last asked.
    made.begin(made.read(search), readView(new URLSearchParams(search)).view);
    return made;
  });
  const { carriers, taxes, version, leaveOutAfterDays, warnAfterDays } = first.catalog;
  const context = useMemo(
    () => ({ store, today, carriers, taxes, leaveOutAfterDays, warnAfterDays }),
    [store, today, carriers, taxes, leaveOutAfterDays, warnAfterDays],
  );
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
  const { store } = useFind();
  const adopt = (sent: HTMLElement) => store.setView(enteredIn(sent, store.get().view));
  return (
    <>
      <PresetLine />
      <div className="lg:grid lg:grid-cols-[20rem_minmax(0,1fr)]">
        <NeedRail eligibilities={eligibilities} />
        <div className="@container flex min-w-0 flex-col gap-6 px-4 py-5 lg:px-6">
          <IgnoredNotice ignored={ignored} />
          <CatalogLoader version={version} />
          <AnswerSentence />
          <MeasureLine />
          <Later part={ANSWER} props={{}} className="flex min-w-0 flex-col gap-6" onTake={adopt} />
          <TrayPlace />
        </div>
      </div>
    </>
  );
});
