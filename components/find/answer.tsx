'use client';

import { ChartSlot } from './chart-slot';
import { useScreen } from './find-context';
import { Later, laterPart } from './later';
import { Picks } from './picks';
import { Results } from './results';
import { UnmetPlans } from './unmet';

const EMPTY = laterPart(() => import('./empty-answer').then((file) => file.EmptyAnswer));

/** What follows the sentence: three picks, charts, the list, and what does not meet the need. */
export function Answer() {
  const empty = useScreen((screen) => screen.counts.meets === 0);
  return (
    <>
      {empty ? (
        <Later part={EMPTY} props={{}} />
      ) : (
        <>
          <Picks />
          <ChartSlot />
          <Results />
        </>
      )}
      <UnmetPlans />
    </>
  );
}
