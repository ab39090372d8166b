/**
 * Total against one quantity: the lowest envelope over all plans, with the exact values at which another plan becomes
 * the cheapest, and the lines of a few plans. No pixel in it.
 *
 * More use never costs less and never becomes possible again, so over a stretch of values a plan stays above what it
 * costs at the stretch's start. A plan that costs more there than the cheapest costs at the end can be left out; what
 * remains is halved until one plan is left or the stretch is one step of the grid. Nothing is sampled.
 */
import { preparedAll } from '@/lib/cost/prepare-plan';
import { preparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedPlan } from '@/lib/cost/prepared-plan';
import { quotePrepared } from '@/lib/cost/quote';
import { compareQuotes } from '@/lib/cost/rank';
import type { CostSettings, Quote } from '@/lib/cost/result';
import type { PlanFacts } from '@/lib/plan/plan';
import { onGrid, type QuantityAxis } from './quantity-axis';

/** A stretch of values, both ends included, on which one plan is the cheapest; null where none meets the need. */
export interface Segment {
  from: number;
  to: number;
  planId: string | null;
}

export interface CurvePoint {
  value: number;
  /** Null where the plan does not meet the need. */
  cents: number | null;
}

export interface Curve {
  axis: QuantityAxis;
  segments: Segment[];
  /** The envelope's line: both ends of every segment and the points between that its drawing needs. */
  envelope: CurvePoint[];
}

/** Points a line is drawn through, besides the ends of segments. */
const POINTS = 96;

type Priced = [plan: PreparedPlan, quote: Quote];

/** Quotes of plans at values of an axis; each value's need is prepared once. */
class Pricer {
  constructor(
    private readonly axis: QuantityAxis,
    private readonly settings: CostSettings,
  ) {}

  /** The plans that meet the need at a step of the grid. */
  priceAt(step: number, plans: readonly PreparedPlan[]): Priced[] {
    const value = onGrid(step * this.axis.step, this.axis.step);
    const need = preparedNeed(this.axis.needAt(value), this.settings);
    const priced: Priced[] = [];
    for (const plan of plans) {
      const quote = quotePrepared(plan, need);
      if (quote.verdict === 'meets') priced.push([plan, quote]);
    }
    return priced;
  }
}

function cheapestOf(priced: readonly Priced[]): Quote | null {
  let best: { plan: PlanFacts; quote: Quote } | null = null;
  for (const [{ plan }, quote] of priced) {
    const ranked = { plan, quote };
    if (!best || compareQuotes(ranked, best) < 0) best = ranked;
  }
  return best?.quote ?? null;
}

/** The winner of each step of the grid, as runs. */
class Runs {
  readonly list: { from: number; to: number; planId: string | null }[] = [];

  push(from: number, to: number, planId: string | null): void {
    const last = this.list.at(-1);
    if (last && last.planId === planId && last.to === from - 1) last.to = to;
    else this.list.push({ from, to, planId });
  }
}

function halve(pricer: Pricer, runs: Runs, low: End, high: End): void {
  const { step: from, priced } = low;
  const { step: to } = high;
  if (to - from <= 1) return;
  const end = high.best;
  // A plan that costs more at the start than the cheapest at the end cannot be the cheapest in between.
  const rest = priced.filter(([, quote]) => end === null || quote.totalCents <= end.totalCents);
  const only = rest.length === 1 ? rest[0] : undefined;
  if (only && end && low.best?.planId === only[0].id && end.planId === only[0].id) {
    runs.push(from + 1, to - 1, only[0].id);
    return;
  }
  if (priced.length === 0) {
    runs.push(from + 1, to - 1, null);
    return;
  }
  const step = (from + to) >> 1;
  const middle = endAt(
    pricer,
    step,
    rest.map(([plan]) => plan),
  );
  halve(pricer, runs, { ...low, priced: rest }, middle);
  runs.push(step, step, middle.best?.planId ?? null);
  halve(pricer, runs, middle, high);
}

/** One end of a stretch. */
interface End {
  step: number;
  priced: Priced[];
  best: Quote | null;
}

function endAt(pricer: Pricer, step: number, plans: readonly PreparedPlan[]): End {
  const priced = pricer.priceAt(step, plans);
  return { step, priced, best: cheapestOf(priced) };
}

function runsOf(axis: QuantityAxis, plans: readonly PreparedPlan[], settings: CostSettings): Runs['list'] {
  const pricer = new Pricer(axis, settings);
  const runs = new Runs();
  const first = Math.round(axis.low / axis.step);
  const last = Math.round(axis.high / axis.step);
  if (!axis.monotone) {
    for (let step = first; step <= last; step += 1)
      runs.push(step, step, cheapestOf(pricer.priceAt(step, plans))?.planId ?? null);
    return runs.list;
  }
  const low = endAt(pricer, first, plans);
  runs.push(first, first, low.best?.planId ?? null);
  if (last > first) {
    const high = endAt(
      pricer,
      last,
      low.priced.map(([plan]) => plan),
    );
    halve(pricer, runs, low, high);
    runs.push(last, last, high.best?.planId ?? null);
  }
  return runs.list;
}

/** What one plan costs at these values; null where it does not meet the need. */
export function lineOf(
  plan: PlanFacts,
  axis: QuantityAxis,
  values: readonly number[],
  settings: CostSettings,
): CurvePoint[] {
  const [prepared] = preparedAll([plan]);
  return values.map((value) => {
    const quote = prepared && quotePrepared(prepared, preparedNeed(axis.needAt(value), settings));
    return { value, cents: quote?.verdict === 'meets' ? quote.totalCents : null };
  });
}

/** Evenly spread values of an axis, its ends and the need's own included, each on the grid. */
export function valuesOf({ low, high, step, now }: QuantityAxis, points = POINTS): number[] {
  const count = Math.min(points, Math.round((high - low) / step));
  const spread = Array.from({ length: count + 1 }, (_, index) =>
    onGrid(low + ((high - low) * index) / count, step),
  );
  return [...new Set([...spread, now])]
    .filter((value) => value >= low && value <= high)
    .sort((a, b) => a - b);
}

/** The lowest envelope of all these plans along an axis. Where two cost the same, the order of quotes decides. */
export function curve(plans: readonly PlanFacts[], axis: QuantityAxis, settings: CostSettings): Curve {
  const all = preparedAll(plans);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const segments = runsOf(axis, all, settings).map(({ from, to, planId }) => ({
    from: onGrid(from * axis.step, axis.step),
    to: onGrid(to * axis.step, axis.step),
    planId,
  }));
  const spread = valuesOf(axis);
  const envelope = segments.flatMap(({ from, to, planId }) => {
    const inside = spread.filter((value) => value > from && value < to);
    const values = from === to ? [from] : [from, ...inside, to];
    const plan = planId === null ? undefined : byId.get(planId);
    return plan ? lineOf(plan, axis, values, settings) : values.map((value) => ({ value, cents: null }));
  });
  return { axis, segments, envelope };
}

/** The segment a value falls into. */
export function segmentAt(segments: readonly Segment[], value: number): Segment | null {
  return segments.find(({ from, to }) => value >= from && value <= to) ?? null;
}
