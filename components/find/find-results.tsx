'use client';

import { useEffect } from 'react';
import { DeferredIsland, islandCode } from '@/components/hydration';
import { CheaperLine } from './cheaper-line';
import { Highlights } from './highlights';
import { IneligiblePlans } from './ineligible-plans';
import { MayMeet } from './may-meet';
import { PriceNote } from './price-basis-line';
import { useFind, useFindState, useImmediate, useListRows } from './providers';
import { Results } from './results';
import { isOfGroups } from './selectors';
import { TwoSimsSlot } from './two-sims-slot';

const NO_RESULTS = islandCode(() => import('./no-results').then((file) => file.NoResults));
const HOUSEHOLD = islandCode(() => import('./household').then((file) => file.Household));
const NO_PROPS = {};

/** What follows the summary: the ways of a household, or highlights, the plans that meet the need as a list or in charts, two SIMs, and the lists of the other verdicts. */
export function FindResults() {
  useListRows();
  const { store } = useFind();
  useEffect(() => store.showAll(), [store]);
  const isHousehold = useFindState(isOfGroups);
  const none = useImmediate(({ counts }) => counts.meets === 0);
  const empty = useImmediate(({ counts }) => counts.meets + counts.mayMeet === 0);
  if (isHousehold)
    return <DeferredIsland code={HOUSEHOLD} props={NO_PROPS} className="flex min-w-0 flex-col gap-6" />;
  return (
    <>
      {none && <DeferredIsland code={NO_RESULTS} props={NO_PROPS} />}
      {!empty && (
        <>
          <Highlights />
          <Results />
          <PriceNote />
        </>
      )}
      <TwoSimsSlot />
      {!empty && (
        <>
          <CheaperLine />
          <MayMeet />
        </>
      )}
      <IneligiblePlans />
    </>
  );
}
