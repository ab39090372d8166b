/** Catalogs larger than the real one: its plans again and again, each time with other prices and amounts. */
import type { Amount, CarrierFile, Money, PlanDocument } from '@/lib/plan/plan';
import { Random } from './random';

const SEED = 20_261;
const PRICE_FACTORS = [0.7, 0.8, 0.9, 0.95, 1.05, 1.1, 1.2, 1.35] as const;
const AMOUNT_FACTORS = [0.5, 0.75, 1, 1.5, 2, 3] as const;
const RATE_FACTORS = [0.5, 0.8, 1, 1.25, 2] as const;
const DAY_MS = 86_400_000;

/** Half dollars, as rate cards print them; never below one half. */
const priced = (price: Money, factor: number): Money =>
  Number(price) === 0 ? price : (Math.max(1, Math.round(Number(price) * factor * 2)) / 2).toFixed(2);

const sized = <A extends Amount>(amount: A, factor: number): A =>
  typeof amount === 'number' && amount > 0
    ? (Math.max(0.5, Math.round(amount * factor * 2) / 2) as A)
    : amount;

/** Tenths of a cent, written with two to three decimals as the catalog writes rates. */
const rated = (rate: Money | null, factor: number): Money | null =>
  rate === null ? null : (Number(rate) * factor).toFixed(3).replace(/(\.\d\d)0$/, '$1');

function varyCharges(plan: PlanDocument, random: Random): void {
  const { options, topUps, oneTimeFees } = plan.charges;
  const factor = random.pick(PRICE_FACTORS);
  for (const option of options) {
    const prices = Object.entries(option.priceByLines).map(([lines, price]) => [
      lines,
      priced(price, factor),
    ]);
    option.priceByLines = Object.fromEntries(prices);
    if (option.extraLinePrice !== null && option.extraLinePrice !== 'notSold')
      option.extraLinePrice = priced(option.extraLinePrice, factor);
  }
  for (const topUp of topUps) topUp.price = priced(topUp.price, factor);
  if (random.chance(0.2)) oneTimeFees.push({ name: 'SIM card', amount: '9.99', per: 'line' });
}

function varyAmounts(plan: PlanDocument, random: Random): void {
  const factor = random.pick(AMOUNT_FACTORS);
  plan.data.highSpeedGB = sized(plan.data.highSpeedGB, factor);
  plan.data.priorityGB = sized(plan.data.priorityGB, factor);
  plan.hotspot.includedGB = sized(plan.hotspot.includedGB, factor);
  plan.voice.includedMinutes = sized(plan.voice.includedMinutes, random.pick(AMOUNT_FACTORS));
  for (const entry of plan.internationalCalling)
    if ('ratePerMinute' in entry) entry.ratePerMinute = rated(entry.ratePerMinute, random.pick(RATE_FACTORS));
  for (const addOn of plan.addOns)
    addOn.pricePerLine = priced(addOn.pricePerLine, random.pick(PRICE_FACTORS));
  for (const pass of plan.roamingPasses) pass.price = priced(pass.price, random.pick(PRICE_FACTORS));
}

function varyFacts(plan: PlanDocument, random: Random): void {
  if (random.chance(0.1)) plan.sim.esim = random.pick([true, false, null]);
  if (random.chance(0.1)) plan.data.fiveG = random.pick([true, false, null]);
  if (random.chance(0.1)) plan.features.wifiCalling = random.pick([true, false, null]);
  if (random.chance(0.03)) plan.status = 'closed';
  const day = Date.parse(plan.verifiedAt) - Math.floor(random.next() * 60) * DAY_MS;
  plan.verifiedAt = new Date(day).toISOString().slice(0, 10);
}

/**
 * A catalog of so many plans: the real ones first, then variants of them, each a valid document. The same files and
 * count give the same catalog.
 */
export function makeCatalog(files: readonly CarrierFile[], count: number): CarrierFile[] {
  const random = new Random(SEED);
  const real = files.flatMap(({ plans }) => plans);
  const made: CarrierFile[] = files.map(({ carrier }) => ({
    // Made plans are whole: they have nothing from their carrier.
    carrier: { ...carrier, shared: null },
    plans: [],
  }));
  const byCarrier = new Map(made.map((file) => [file.carrier.id, file.plans]));
  for (let at = 0; at < count; at += 1) {
    const source = real[at % real.length] as PlanDocument;
    const round = Math.floor(at / real.length);
    const plan = structuredClone(source);
    if (round > 0) {
      plan.id = `${source.id}-v${round}`;
      plan.name = `${source.name} V${round}`;
      varyCharges(plan, random);
      varyAmounts(plan, random);
      varyFacts(plan, random);
    }
    byCarrier.get(plan.carrier)?.push(plan);
  }
  return made.filter(({ plans }) => plans.length > 0);
}
