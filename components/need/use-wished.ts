'use client';

import { useRef, useState } from 'react';
import { fitEdit, type Wished } from '@/lib/need/fit-need';
import type { Need } from '@/lib/need/need';

/** Fits each edited need, and keeps the other months and groups last asked for until others come from outside. */
export function useWished({ otherMonths, groups }: Wished) {
  const latest = useRef({ asked: { otherMonths, groups }, shown: { otherMonths, groups } });
  const { shown } = latest.current;
  if (shown.otherMonths !== otherMonths || shown.groups !== groups)
    latest.current = { asked: { otherMonths, groups }, shown: { otherMonths, groups } };
  const [fit] = useState(() => (before: Need, after: Need): Need => {
    const { need, asked } = fitEdit(before, after, latest.current.asked);
    latest.current = { asked, shown: { otherMonths: need.otherMonths, groups: need.groups } };
    return need;
  });
  return fit;
}
