/**
 * What no plan and no carrier may say beyond the form of its document: form, import, back office and command line all
 * ask here. The day is given, so that the same document has the same faults on the same day everywhere.
 */
import type { Fault } from '@/lib/fault';
import { parseCarrier } from './carrier-schema';
import type { CarrierDocument, PaymentOption, PlanDocument, Source } from './plan';
import { type Parsed, parsePlan } from './schema';

/** A further line costs at most so many times the first one … */
export const EXTRA_LINE_MOST = 5;
/** … which counts as so many dollars at least: an introductory price may be nothing. */
export const FIRST_LINE_LEAST = 20;

/** What is said of a document here, for words in the reader's language. */
export const ACCEPTANCE_CODES = ['futureDate', 'noSource', 'extraLineAbsurd'] as const;
type Code = (typeof ACCEPTANCE_CODES)[number];

/** What the document is measured by. */
export interface Acceptance {
  /** The present day, YYYY-MM-DD (UTC, as everywhere). */
  today: string;
  /** What is published already: its dates are not asked about again. */
  published?: Dated | null;
}

/** Whatever is evidence of something. */
type Dated = Pick<PlanDocument, 'sources' | 'verifiedAt'>;

/** Whether a year, month or day has not begun on that day. */
export const isFuture = (date: string, today: string): boolean => date > today.slice(0, date.length);

const fault = (path: string, code: Code, message: string, params?: Fault['params']): Fault => ({
  ...{ path, code, message },
  ...(params && { params }),
});

const futureFault = (path: string, date: string, today: string): Fault =>
  fault(path, 'futureDate', `must not be after today (${today}); it is ${date}`, { date, today });

/** Dates of sources, and of the check, that are still to come. */
function futureFaults(
  { sources, verifiedAt }: { sources: readonly Source[]; verifiedAt?: string },
  { today, published = null }: Acceptance,
  prefix: string,
): Fault[] {
  const known = new Set(published?.sources.map(({ asOf }) => asOf));
  return [
    ...sources.flatMap(({ asOf }, at): Fault[] =>
      asOf !== null && isFuture(asOf, today) && !known.has(asOf)
        ? [futureFault(`${prefix}sources[${at}].asOf`, asOf, today)]
        : [],
    ),
    ...(verifiedAt !== undefined && isFuture(verifiedAt, today) && verifiedAt !== published?.verifiedAt
      ? [futureFault(`${prefix}verifiedAt`, verifiedAt, today)]
      : []),
  ];
}

/** What the first line of an option costs, in dollars: the price of its least number of lines, shared by them. */
export function firstLinePrice({ priceByLines }: Pick<PaymentOption, 'priceByLines'>): number {
  const [least = 1] = Object.keys(priceByLines)
    .map(Number)
    .sort((a, b) => a - b);
  return Number(priceByLines[least] ?? 0) / least;
}

/** Further lines that cost more than is believed of any offer. */
function extraLineFaults({ charges }: PlanDocument, prefix: string): Fault[] {
  return charges.options.flatMap((option, at): Fault[] => {
    const { extraLinePrice } = option;
    if (extraLinePrice === null || extraLinePrice === 'notSold') return [];
    const most = EXTRA_LINE_MOST * Math.max(FIRST_LINE_LEAST, firstLinePrice(option));
    if (Number(extraLinePrice) <= most) return [];
    const params = { price: extraLinePrice, most: most.toFixed(2) };
    const message = `must be at most ${params.most}, five times the price of the first line; it is ${extraLinePrice}`;
    return [fault(`${prefix}charges.options[${at}].extraLinePrice`, 'extraLineAbsurd', message, params)];
  });
}

/** The faults of a plan that keeps the rules of its form. @param prefix as of `parsePlan`. */
export function planFaults(plan: PlanDocument, acceptance: Acceptance, prefix = ''): Fault[] {
  const below = prefix === '' ? '' : `${prefix}.`;
  return [
    ...(plan.sources.length === 0
      ? [fault(`${below}sources`, 'noSource', 'must name at least one source of what the plan says')]
      : []),
    ...futureFaults(plan, acceptance, below),
    ...extraLineFaults(plan, below),
  ];
}

/** The faults of a carrier that keeps the rules of its form: dates to come, of what it states and of its families. */
export function carrierFaults(
  carrier: CarrierDocument,
  { today, published = null }: { today: string; published?: CarrierDocument | null },
  prefix = '',
): Fault[] {
  const below = prefix === '' ? '' : `${prefix}.`;
  return [
    ...(carrier.shared === null
      ? []
      : futureFaults(carrier.shared, { today, published: published?.shared }, `${below}shared.`)),
    ...carrier.families.flatMap(({ sources }, at) =>
      futureFaults({ sources }, { today }, `${below}families[${at}].`),
    ),
  ];
}

/** Reads a plan document that somebody wants to have in the catalog: every fault of its form, else of its matter. */
export function acceptPlan(
  input: unknown,
  acceptance: Acceptance,
  prefix = '',
): Parsed<'plan', PlanDocument> {
  const parsed = parsePlan(input, prefix);
  if (!parsed.ok) return parsed;
  const faults = planFaults(parsed.plan, acceptance, prefix);
  return faults.length > 0 ? { ok: false, faults } : parsed;
}

/** Reads a carrier document that somebody wants to have in the catalog. */
export function acceptCarrier(
  input: unknown,
  acceptance: Parameters<typeof carrierFaults>[1],
): Parsed<'carrier', CarrierDocument> {
  const parsed = parseCarrier(input);
  if (!parsed.ok) return parsed;
  const faults = carrierFaults(parsed.carrier, acceptance);
  return faults.length > 0 ? { ok: false, faults } : parsed;
}
