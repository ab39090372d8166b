import { useEffect, useState } from 'react';
import type { CatalogView } from '@/lib/catalog/catalog';
import { type MapQuery, type PlanMap, planMap } from '@/lib/series/map';
import type { MapJob } from './worker';

export interface DrawnMap {
  map: PlanMap;
  query: MapQuery;
}

const DEBOUNCE_MS = 40;

let worker: Worker | null = null;
let sentCatalog: CatalogView | null = null;
let jobs = 0;

function startWorker(): Worker | null {
  try {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    worker = null;
  }
  return worker;
}

function compute(catalog: CatalogView, query: MapQuery): Promise<PlanMap> {
  const { plans, settings } = catalog;
  const computeHere = () => planMap(plans, query, settings);
  const started = startWorker();
  if (!started) return Promise.resolve(computeHere());
  jobs += 1;
  const number = jobs;
  return new Promise((resolve, reject) => {
    const stop = () => {
      started.removeEventListener('message', listen);
      started.removeEventListener('error', fail);
    };
    const listen = ({ data }: MessageEvent<{ number: number; map: PlanMap }>) => {
      if (data.number !== number) return;
      stop();
      resolve(data.map);
    };
    // A browser that refuses the worker gets the map all the same.
    const fail = () => {
      stop();
      worker = null;
      sentCatalog = null;
      try {
        resolve(computeHere());
      } catch (error) {
        reject(error);
      }
    };
    started.addEventListener('message', listen);
    started.addEventListener('error', fail);
    const job: MapJob = {
      number,
      query,
      ...(sentCatalog === catalog ? {} : { catalog: { plans, settings } }),
    };
    sentCatalog = catalog;
    started.postMessage(job);
  });
}

/** The map of a query, computed in a worker; the one before is returned until then, at first null. */
export function usePlanMap(catalog: CatalogView, query: MapQuery): DrawnMap | null {
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const { need, x, y } = query;
  useEffect(() => {
    let isStale = false;
    // While the need is being dragged, only its last value is computed.
    const timer = setTimeout(() => {
      compute(catalog, { need, x, y }).then((map) => !isStale && setDrawn({ map, query: { need, x, y } }));
    }, DEBOUNCE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [catalog, need, x, y]);
  return drawn;
}
