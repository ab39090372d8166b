import type { CostSettings } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import { type MapQuestion, planMap } from '@/lib/series/map';

export interface MapJob {
  number: number;
  question: MapQuestion;
  /** Sent once for each catalog; left out, the one before counts. */
  catalog?: { plans: readonly PlanFacts[]; settings: CostSettings };
}

let catalog: MapJob['catalog'];

self.addEventListener('message', ({ data }: MessageEvent<MapJob>) => {
  catalog = data.catalog ?? catalog;
  if (!catalog) return;
  self.postMessage({ number: data.number, map: planMap(catalog.plans, data.question, catalog.settings) });
});
