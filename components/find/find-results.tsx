'use client';

import { useEffect } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { CheaperLine } from './cheaper-line';
import { Highlights } from './highlights';
import { IneligiblePlans } from './ineligible-plans';
import { MayMeet } from './may-meet';
import { PriceNote } from './price-basis-line';
import { useFind, useImmediate, useListRows } from './providers';
import { Results } from './results';

const NO_RESULTS = islandCode(() => import('./no-results').then((file) => file.NoResults));
const NO_PROPS = {};

/** What follows the summary: highlights, the plans that meet the need as a list or in charts, and the lists of the other verdicts. */
export function FindResults() {
  useListRows();
  const { store } = useFind();
  useEffect(() => store.showAll(), [store]);
  const none = useImmediate(({ counts }) => counts.meets === 0);
  const empty = useImmediate(({ counts }) => counts.meets + counts.mayMeet === 0);
  return (
    <>
      {none && <DeferredIsland code={NO_RESULTS} props={NO_PROPS} />}
      {!empty && (
        <>
          <Highlights />
          <Results />
          <PriceNote />
          <CheaperLine />
          <MayMeet />
        </>
      )}
      <IneligiblePlans />
    </>
  );
}
