'use client';

import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import { DeferredIsland, islandCode, untilNeeded } from '@/components/hydration';
import { catalogOf } from './catalog';
import type { FindPageProps } from './find-page';
import { wordsAt } from './late-words';

/** The sentence and the list work as forms and links until their code is here. */
const PAGE = islandCode(() => import('./find-page').then((file) => file.FindPage));

/** The browser reads a language's rules with the first number it writes: here, while it waits for the scripts. */
function loadLanguage(locale: string): void {
  new Intl.PluralRules(locale).select(1);
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(1);
}

/** The page people come for, whose scripts are fetched when it has been loaded. */
export function FindApp(props: FindPageProps) {
  const { initial, wordsAddress } = props;
  const { version } = initial;
  const locale = useLocale();
  useEffect(() => {
    void untilNeeded().then(() => {
      void wordsAt(wordsAddress);
      void import('./find-results');
      catalogOf(version).catch(() => {});
      setTimeout(() => loadLanguage(locale));
    });
  }, [version, wordsAddress, locale]);
  return <DeferredIsland code={PAGE} props={props} />;
}
