/** Tariff documents: a file of the catalog, a list of plans, or one plan. */
import { parseCarrier, readFileEntry } from '@/lib/plan/carrier-schema';
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { invalidPlan, type Skipped, shortened } from './notes';

export interface TariffReading {
  rows: number;
  entries: { row: number; document: PlanDocument }[];
  /** The carrier of a file of the catalog, where its document keeps the rules. */
  carrier: CarrierDocument | null;
  /** `row` 0 is the carrier of the file. */
  skipped: Skipped[];
  /** A document keeps all its rules or none: there is nothing to warn of. */
  warnings: never[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The plans of whatever the file holds; null where it holds none. */
function entriesOf(input: unknown): unknown[] | null {
  if (Array.isArray(input)) return input;
  if (!isObject(input)) return null;
  if (Array.isArray(input.plans)) return input.plans;
  return 'id' in input ? [input] : null;
}

/** Why an entry is not taken, or the plan that it is. */
function readEntry(
  entry: unknown,
  carrier: Record<string, unknown> | null,
  seen: ReadonlySet<string>,
): Skipped['reason'] | PlanDocument {
  if (carrier && typeof carrier.id === 'string' && carrier.parent === carrier.id)
    return { code: 'cyclicCarrier', params: { carrier: shortened(carrier.id) } };
  const parsed = parsePlan(entry);
  if (!parsed.ok) return invalidPlan(parsed.faults);
  if (seen.has(parsed.plan.id)) return { code: 'duplicate', params: { id: parsed.plan.id } };
  if (carrier && parsed.plan.carrier !== carrier.id)
    return { code: 'otherCarrier', params: { provider: parsed.plan.carrier } };
  return parsed.plan;
}

/** The carrier of a file; a document that says more than its id and breaks a rule is left out with its fault. */
function readCarrier(carrier: Record<string, unknown> | null): Pick<TariffReading, 'carrier' | 'skipped'> {
  if (carrier === null || Object.keys(carrier).length <= 1 || carrier.parent === carrier.id)
    return { carrier: null, skipped: [] };
  const parsed = parseCarrier(carrier);
  if (parsed.ok) return { carrier: parsed.carrier, skipped: [] };
  const { params } = invalidPlan(parsed.faults);
  return { carrier: null, skipped: [{ row: 0, reason: { code: 'invalidCarrier', params } }] };
}

/** Reads tariff documents; `row` is the place of a plan in its file, from 1. Null where there is no plan in it. */
export function readTariff(input: unknown): TariffReading | null {
  const entries = entriesOf(input);
  if (entries === null) return null;
  const given = isObject(input) && isObject(input.carrier) ? input.carrier : null;
  const { carrier, skipped } = readCarrier(given);
  const reading: TariffReading = { rows: entries.length, entries: [], carrier, skipped, warnings: [] };
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const row = index + 1;
    // Without what the carrier states the plans would say less than the file does.
    const [fault] = skipped;
    if (fault && isObject(given?.shared)) {
      reading.skipped.push({ row, reason: fault.reason });
      return;
    }
    const { document } = readFileEntry(entry, given, carrier?.shared ?? null);
    const read = readEntry(document, given, seen);
    if ('code' in read) {
      reading.skipped.push({ row, reason: read });
      return;
    }
    seen.add(read.id);
    reading.entries.push({ row, document: read });
  });
  return reading;
}
