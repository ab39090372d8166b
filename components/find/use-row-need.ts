'use client';

import { useState } from 'react';
import type { Need } from '@/lib/need/need';
import { readsAlike } from '@/lib/results/reads-alike';
import { usePriced } from './find-context';

/** The priced need as rows read it: the same object while only amounts of home use change, which rows do not show. */
export function useRowNeed(): Need {
  const need = usePriced();
  const [shown, setShown] = useState(need);
  if (shown === need || readsAlike(shown, need)) return shown;
  setShown(need);
  return need;
}
