'use client';

import { useEffect } from 'react';
import { DeferredIsland, islandCode, untilNeeded } from '@/components/hydration';
import { catalogOf } from './catalog';
import type { FindPageProps } from './find-page';
import { wordsAt } from './late-words';

/** The sentence and the list work as forms and links until their code is here. */
const PAGE = islandCode(() => import('./find-page').then((file) => file.FindPage));

/** The page people come for, whose scripts are fetched when it has been loaded. */
export function FindApp(props: FindPageProps) {
  const { initial, wordsAddress } = props;
  const { version } = initial;
  useEffect(() => {
    void untilNeeded().then(() => {
      void wordsAt(wordsAddress);
      void import('./find-results');
      catalogOf(version).catch(() => {});
    });
  }, [version, wordsAddress]);
  return <DeferredIsland code={PAGE} props={props} />;
}
