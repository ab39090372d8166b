import type { CostSettings } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import { type MapQuery, planMap } from '@/lib/series/map';

export interface MapJob {
  number: number;
  query: MapQuery;
  /** Sent once for each catalog; where it is left out, the one before is used. */
  catalog?: { plans: readonly PlanFacts[]; settings: CostSettings };
}

let catalog: MapJob['catalog'];

self.addEventListener('message', ({ data }: MessageEvent<MapJob>) => {
  catalog = data.catalog ?? catalog;
  if (!catalog) return;
  self.postMessage({ number: data.number, map: planMap(catalog.plans, data.query, catalog.settings) });
});
