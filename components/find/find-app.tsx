'use client';

import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import { DeferredIsland, islandCode, untilNeeded } from '@/components/hydration';
import { catalogOf } from './catalog';
import type { FindPageProps } from './find-page';
import { wordsAt } from './late-words';
import { nextTask } from './next-task';

/** The sentence and the list work as forms and links until their code is here. */
const PAGE = islandCode(() => import('./find-page').then((file) => file.FindPage));

/**
 * The page people come for, whose scripts are fetched when it has been loaded. While it waits for them the browser reads
 * the rules of the language, which it else does with the first number it writes.
 */
export function FindApp(props: FindPageProps) {
  const { initial, wordsAddress } = props;
  const { version } = initial;
  const locale = useLocale();
  useEffect(() => {
    // Each in a task of its own, so that the page can answer between them.
    const load = async () => {
      await untilNeeded();
      void wordsAt(wordsAddress);
      await nextTask();
      // The larger parts of the page first: one task runs the code of each.
      void import('./plan-list');
      void import('./find-results');
      await nextTask();
      catalogOf(version).catch(() => {});
      await nextTask();
      new Intl.PluralRules(locale).select(1);
      await nextTask();
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(1);
    };
    void load();
  }, [version, wordsAddress, locale]);
  return <DeferredIsland code={PAGE} props={props} />;
}
