/** How fast one need is priced: `npm run bench -- engine`. */
import { pricePlans } from '@/lib/cost/price-plans';
import type { CostSettings } from '@/lib/cost/result';
import type { Need } from '@/lib/need/need';
import type { PlanDocument } from '@/lib/plan/plan';
import { makeCatalog } from './made-catalog';
import { cpuMs, median, medianCpuMs } from './measure';
import { moveData, movePeriod, NEEDS } from './needs';
import { figure, printTable } from './print';
import { plansOf, readRealCatalog, readSettings } from './real-catalog';

const SIZES = [1_000, 10_000, 100_000] as const;
/** Milliseconds on one core, by number of plans; the real catalog's stands under 0. */
const AIMS: Readonly<Record<number, number>> = { 0: 2, 10000: 50 };
const TERMS = 12;

/** What no exact cost can beat: twelve products added up for each plan, in floating point. */
function plainLoopMs(count: number, runs: number): number {
  const rates = Float64Array.from({ length: count * TERMS }, (_, at) => (at % 97) / 8);
  const amounts = Float64Array.from({ length: TERMS }, (_, at) => at + 1);
  const totals = new Float64Array(count);
  return medianCpuMs(
    runs,
    20,
    () => {
      for (let plan = 0; plan < count; plan += 1) {
        let total = 0;
        const from = plan * TERMS;
        for (let term = 0; term < TERMS; term += 1)
          total += (rates[from + term] as number) * (amounts[term] as number);
        totals[plan] = total;
      }
      return totals;
    },
    50,
  );
}

/** The first time plans are seen: their documents are read once, then kept. */
function firstMs(plans: readonly PlanDocument[], need: Need, settings: CostSettings): number {
  const times = Array.from({ length: plans.length > 20_000 ? 1 : 3 }, () => {
    const fresh = structuredClone(plans) as PlanDocument[];
    return cpuMs(() => pricePlans(fresh, need, settings));
  });
  return median(times);
}

function row(label: string, aim: number | undefined, plans: readonly PlanDocument[], name: string): string[] {
  const need = NEEDS[name] as Need;
  const runs = plans.length > 20_000 ? 7 : plans.length > 2_000 ? 25 : 101;
  const first = firstMs(plans, need, SETTINGS);
  const same = medianCpuMs(runs, Math.ceil(runs / 3), () => pricePlans(plans, need, SETTINGS));
  const data = medianCpuMs(runs, 5, (run) => pricePlans(plans, moveData(need, run), SETTINGS));
  const period = medianCpuMs(runs, 5, (run) => pricePlans(plans, movePeriod(need, run), SETTINGS));
  const plain = plainLoopMs(plans.length, runs);
  const slowest = Math.max(same, data, period);
  const verdict = aim === undefined ? '' : `${slowest < aim ? 'met' : 'missed'} (< ${aim} ms)`;
  const perSecond = (plans.length / data) * 1000;
  return [`${label}, ${name}`, ...[first, same, data, period, perSecond, plain].map(figure), verdict];
}

const SETTINGS = readSettings();

/** Prints a line for each catalog and need. */
function benchEngine(): void {
  const files = readRealCatalog();
  const real = plansOf(files);
  const rows: string[][] = [];
  for (const name of Object.keys(NEEDS)) rows.push(row(`real, ${real.length}`, AIMS[0], real, name));
  for (const size of SIZES) {
    const plans = plansOf(makeCatalog(files, size));
    for (const name of Object.keys(NEEDS))
      rows.push(row(`made, ${size.toLocaleString('en-US')}`, AIMS[size], plans, name));
  }
  const header = ['plans, need', 'first ms', 'same need ms', 'data moved ms', 'period moved ms'];
  header.push('quotes/s', 'plain loop ms', 'aim');
  printTable('Engine: one need priced on every plan, ranked (processor time, medians)', header, rows);
}

benchEngine();
