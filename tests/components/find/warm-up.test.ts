import { expect, test } from 'vitest';
import * as engine from '@/components/find/engine';
import { warmUp } from '@/components/find/warm-up';
import { DEFAULT_NEED } from '@/lib/need/need';
import { EXACT_USE } from '@/lib/need/usage-range';
import { DEFAULT_VIEW } from '@/lib/table/view-params';
import { REAL } from '@/tests/support/real-catalog-view';

test('every plan is priced once, a few in each task', async () => {
  const pieces: string[][] = [];
  const counting = {
    ...engine,
    priceCatalog: (...[catalog, ...rest]: Parameters<typeof engine.priceCatalog>) => {
      pieces.push(catalog.plans.map(({ id }) => id));
      return engine.priceCatalog(catalog, ...rest);
    },
  };
  await warmUp(counting, REAL, { need: DEFAULT_NEED, range: EXACT_USE, view: DEFAULT_VIEW });
  expect(pieces.flat()).toEqual(REAL.plans.map(({ id }) => id));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(20);
});
