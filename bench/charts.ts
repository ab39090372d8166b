/** How fast the series behind the charts are made: `npm run bench -- charts`. */
import { PRESETS } from '@/lib/need/presets';
import type { UsageRange } from '@/lib/need/usage-range';
import type { PlanDocument } from '@/lib/plan/plan';
import { costRanges } from '@/lib/results/cost-range';
import { curve } from '@/lib/series/curve';
import { planMap } from '@/lib/series/map';
import { quantityAxis } from '@/lib/series/quantity-axis';
import { makeCatalog } from './made-catalog';
import { medianCpuMs } from './measure';
import { figure, printTable } from './print';
import { plansOf, readRealCatalog, readSettings } from './real-catalog';

const MADE = 10_000;
/** Milliseconds for the map of the real catalog. */
const MAP_AIM = 150;
const RANGE: UsageRange = { data: { low: 5, high: 20 }, minutes: { low: 50, high: 400 }, calls: {} };

const SETTINGS = readSettings();

function rowsOf(label: string, plans: readonly PlanDocument[], runs: number): string[][] {
  const need = PRESETS.china;
  const time = (work: () => unknown): number => medianCpuMs(runs, 2, work);
  const map = time(() => planMap(plans, { need, x: 'data', y: 'calls' }, SETTINGS));
  const verdict = plans.length < 1000 ? `${map < MAP_AIM ? 'met' : 'missed'} (< ${MAP_AIM} ms)` : '';
  return [
    [`${label}, map of 60 × 40`, figure(map), verdict],
    [
      `${label}, envelope of data`,
      figure(time(() => curve(plans, quantityAxis(need, 'data'), SETTINGS))),
      '',
    ],
    [
      `${label}, envelope of calls`,
      figure(time(() => curve(plans, quantityAxis(need, 'calls'), SETTINGS))),
      '',
    ],
    [
      `${label}, nine needs of a range`,
      figure(time(() => costRanges(plans, need, RANGE, SETTINGS, 'allIn'))),
      '',
    ],
  ];
}

/** Prints the times of map, envelope and range on the real and on a made catalog. */
function benchCharts(): void {
  const files = readRealCatalog();
  const real = plansOf(files);
  const rows = [
    ...rowsOf(`real, ${real.length}`, real, 15),
    ...rowsOf('made, 10,000', plansOf(makeCatalog(files, MADE)), 5),
  ];
  printTable('Charts: their series (processor time, medians)', ['catalog, series', 'ms', 'aim'], rows);
}

benchCharts();
