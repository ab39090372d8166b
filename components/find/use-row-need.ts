'use client';

import { useState } from 'react';
import type { Need } from '@/lib/need/need';
import { hasSameRowText } from '@/lib/results/same-row-text';
import { useImmediateNeed } from './providers';

/** The priced need as rows read it: the same object while only amounts of home use change, which rows do not show. */
export function useRowNeed(): Need {
  const need = useImmediateNeed();
  const [shown, setShown] = useState(need);
  if (shown === need || hasSameRowText(shown, need)) return shown;
  setShown(need);
  return need;
}
