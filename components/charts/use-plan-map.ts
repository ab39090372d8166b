import { useEffect, useState } from 'react';
import type { CatalogView } from '@/lib/catalog/catalog';
import { type MapQuestion, type PlanMap, planMap } from '@/lib/series/map';
import type { MapJob } from './map-worker';

export interface DrawnMap {
  map: PlanMap;
  question: MapQuestion;
}

const REST_MS = 40;

let worker: Worker | null = null;
let sent: CatalogView | null = null;
let jobs = 0;

function startWorker(): Worker | null {
  try {
    worker ??= new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    worker = null;
  }
  return worker;
}

function compute(catalog: CatalogView, question: MapQuestion): Promise<PlanMap> {
  const { plans, settings } = catalog;
  const here = () => planMap(plans, question, settings);
  const started = startWorker();
  if (!started) return Promise.resolve(here());
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
      sent = null;
      try {
        resolve(here());
      } catch (error) {
        reject(error);
      }
    };
    started.addEventListener('message', listen);
    started.addEventListener('error', fail);
    const job: MapJob = { number, question, ...(sent === catalog ? {} : { catalog: { plans, settings } }) };
    sent = catalog;
    started.postMessage(job);
  });
}

/** The map of a question, computed beside the page; the one before stands until it is there. Null at first. */
export function usePlanMap(catalog: CatalogView, question: MapQuestion): DrawnMap | null {
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const { need, x, y } = question;
  useEffect(() => {
    let gone = false;
    // While the need is being dragged, only the one it rests at is computed.
    const timer = setTimeout(() => {
      compute(catalog, { need, x, y }).then((map) => !gone && setDrawn({ map, question: { need, x, y } }));
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [catalog, need, x, y]);
  return drawn;
}
