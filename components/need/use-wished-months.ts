'use client';

import { useRef, useState } from 'react';
import type { Need } from '@/lib/need/need';
import { fitEdit } from '@/lib/need/other-months';

/** Fits each edited need, and keeps the other months last asked for until a need with others comes from outside. */
export function useWishedMonths(otherMonths: Need['otherMonths']) {
  const latest = useRef({ asked: otherMonths, shown: otherMonths });
  if (latest.current.shown !== otherMonths) latest.current = { asked: otherMonths, shown: otherMonths };
  const [fit] = useState(() => (before: Need, after: Need): Need => {
    const { need, asked } = fitEdit(before, after, latest.current.asked);
    latest.current = { asked, shown: need.otherMonths };
    return need;
  });
  return fit;
}
