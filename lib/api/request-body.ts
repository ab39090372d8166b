/** What bodies of requests with a need have in common. */
import type { CostSettings } from '@/lib/cost/result';
import type { Fault } from '@/lib/fault';
import type { Need } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';

/** A field that was read, with every fault of it. */
export type Read<T> = { value: T; faults: Fault[] };

/** The fields of a body, and those that it should not have; a body that is no object has one fault. */
export function readFields(body: unknown, known: readonly string[]): Read<Record<string, unknown> | null> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    const message = 'Give an object with the field "need".';
    return { value: null, faults: [{ path: '', code: 'wrong-type', message }] };
  }
  const strangers = Object.keys(body)
    .filter((key) => !known.includes(key))
    .map((path) => ({
      path,
      code: 'unknown-field',
      message: `Leave it out; there are ${known.join(', ')}.`,
    }));
  return { value: body as Record<string, unknown>, faults: strangers };
}

/**
 * The need of a body.
 * @param settings A state that its tax table lacks makes the need invalid (tariff model, section 5, Taxes).
 */
export function readNeed(input: unknown, settings: CostSettings): Read<Need | null> {
  if (input === undefined) {
    const message = 'Give a need; {} is the one with every default.';
    return { value: null, faults: [{ path: 'need', code: 'required', message }] };
  }
  const parsed = parseNeed(input, { states: Object.keys(settings.combinedTaxRatePercent) });
  if (parsed.ok) return { value: parsed.need, faults: [] };
  const faults = parsed.faults.map((fault) => ({
    ...fault,
    path: fault.path ? `need.${fault.path}` : 'need',
  }));
  return { value: null, faults };
}

/** A field that is true or false, false where it is left out. */
export function readFlag(path: string, input: unknown): Read<boolean> {
  if (input === undefined || typeof input === 'boolean') return { value: input ?? false, faults: [] };
  return {
    value: false,
    faults: [{ path, code: 'wrong-type', message: 'Give true or false, or leave it out.' }],
  };
}
