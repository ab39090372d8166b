'use client';

import { DeferredIsland, islandCode } from '@/components/hydration';
import { ChartSlot } from './chart-slot';
import { Highlights } from './highlights';
import { IneligiblePlans } from './ineligible-plans';
import { useImmediate } from './providers';
import { Results } from './results';

const NO_RESULTS = islandCode(() => import('./no-results').then((file) => file.NoResults));
const NO_PROPS = {};

/** What follows the summary: highlights, charts, the list, and the plans that do not meet the need. */
export function FindResults() {
  const empty = useImmediate(({ counts }) => counts.meets === 0);
  return (
    <>
      {empty ? (
        <DeferredIsland code={NO_RESULTS} props={NO_PROPS} />
      ) : (
        <>
          <Highlights />
          <ChartSlot />
          <Results />
        </>
      )}
      <IneligiblePlans />
    </>
  );
}
