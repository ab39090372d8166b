'use client';

import { useRef, useState } from 'react';
import type { Need } from '@/lib/need/need';
import { fitOtherMonths } from '@/lib/need/other-months';

/**
 * Keeps other months as they were last asked for: a horizon that shrinks takes away those that it has no room for, and
 * gives them back when it grows again.
 */
export function useWishedMonths(otherMonths: Need['otherMonths']) {
  const latest = useRef({ asked: otherMonths, shown: otherMonths });
  if (latest.current.shown !== otherMonths) latest.current = { asked: otherMonths, shown: otherMonths };
  const [wished] = useState(() => ({
    /** The edited need with the other months that have room in its horizon. */
    fit(before: Need, after: Need): Need {
      const asked = after.otherMonths === before.otherMonths ? latest.current.asked : after.otherMonths;
      const shown = fitOtherMonths(asked, after);
      latest.current = { asked, shown };
      return { ...after, otherMonths: shown };
    },
  }));
  return wished;
}
