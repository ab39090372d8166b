/** Catalog documents from files: read, told apart and checked, with every fault of all of them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ZodError } from 'zod';
import type { TaxTable } from '@/lib/catalog/catalog';
import { type Fault, faultsOf } from '@/lib/fault';
import { acceptPlan, carrierFaults, planFaults } from '@/lib/plan/acceptance';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { parsePlan } from '@/lib/plan/schema';
import { parseTaxes } from '@/server/storage/taxes-file';
import { parseJson } from './json';

/** The tax table that comes with the program. */
export const TAXES_FILE = 'data/taxes.json';

/** What the files hold, in their order. */
export interface Documents {
  files: CarrierFile[];
  /** Plans without their carrier's document. */
  plans: PlanDocument[];
  taxes?: TaxTable;
}

export interface FileFault {
  file: string;
  /** Empty where the file itself is at fault. */
  path: string;
  message: string;
}

/** A fault as a line: the file, where in it, what is wrong. */
export function faultLine({ file, path: at, message }: FileFault): string {
  return at === '' ? `${file}: ${message}` : `${file}: ${at} ${message}`;
}

/** A folder stands for the `.json` files in it. */
export function filesOf(name: string): string[] {
  if (!existsSync(name) || !statSync(name).isDirectory()) return [name];
  const names = readdirSync(name).filter((entry) => entry.endsWith('.json'));
  return names.sort().map((entry) => path.join(name, entry));
}

const SHAPES =
  'is neither a carrier with its plans ({ "carrier": …, "plans": […] }), nor a plan, nor a list of plans, nor a tax table';

/** A plan that keeps the rules of its form and, where a day is given, those of its matter. */
const readPlan = (entry: unknown, today: string | null, prefix = '') =>
  today === null ? parsePlan(entry, prefix) : acceptPlan(entry, { today }, prefix);

/** What the matter of a sound file is at fault of. */
const faultsOfFile = ({ carrier, plans }: CarrierFile, today: string): Fault[] => [
  ...carrierFaults(carrier, { today }, 'carrier'),
  ...plans.flatMap((plan, index) => planFaults(plan, { today }, `plans[${index}]`)),
];

/** Adds a file's documents to `documents`, or answers what is wrong with it. */
function addDocument(documents: Documents, value: unknown, today: string | null): Fault[] {
  if (Array.isArray(value)) {
    const parsed = value.map((entry, index) => readPlan(entry, today, `[${index}]`));
    documents.plans.push(...parsed.flatMap((result) => (result.ok ? [result.plan] : [])));
    return parsed.flatMap((result) => (result.ok ? [] : result.faults));
  }
  if (typeof value !== 'object' || value === null) return [{ path: '', code: 'shape', message: SHAPES }];
  if ('plans' in value) {
    const parsed = parseCarrierFile(value);
    if (parsed.ok) documents.files.push(parsed.file);
    if (!parsed.ok) return parsed.faults;
    return today === null ? [] : faultsOfFile(parsed.file, today);
  }
  if ('billing' in value || 'charges' in value) {
    const parsed = readPlan(value, today);
    if (parsed.ok) documents.plans.push(parsed.plan);
    return parsed.ok ? [] : parsed.faults;
  }
  if (!('taxableShare' in value)) return [{ path: '', code: 'shape', message: SHAPES }];
  try {
    documents.taxes = parseTaxes(value);
    return [];
  } catch (error) {
    if (error instanceof ZodError) return faultsOf(error);
    throw error;
  }
}

/** The text of a JSON file, which is UTF-8 by definition; null where it is not. */
function textOf(file: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function readDocument(
  documents: Documents,
  file: string,
  today: string | null,
): Pick<Fault, 'path' | 'message'>[] {
  if (!existsSync(file)) return [{ path: '', message: 'there is no such file' }];
  const text = textOf(file);
  if (text === null) return [{ path: '', message: 'is not UTF-8, as JSON has to be; save it as UTF-8' }];
  const json = parseJson(text);
  return json.ok ? addDocument(documents, json.value, today) : [{ path: '', message: json.message }];
}

/** Where an id came first, to refuse it where it comes again. */
class Seen {
  private readonly places = new Map<string, string>();

  again(kind: string, id: string, file: string): FileFault[] {
    const before = this.places.get(`${kind} ${id}`);
    this.places.set(`${kind} ${id}`, before ?? file);
    if (before === undefined) return [];
    return [{ file, path: '', message: `${kind} "${id}" is in ${before} already; ids are unique` }];
  }
}

/**
 * Reads files and folders. Documents are whole only where there is no fault.
 * @param today The day that no date may be after; null where the documents come with the program and were checked.
 */
export function readDocuments(
  names: readonly string[],
  today: string | null = null,
): { documents: Documents; faults: FileFault[] } {
  const documents: Documents = { files: [], plans: [] };
  const faults: FileFault[] = [];
  const seen = new Seen();
  for (const file of names.flatMap(filesOf)) {
    const [files, plans] = [documents.files.length, documents.plans.length];
    faults.push(
      ...readDocument(documents, file, today).map(({ path: at, message }) => ({ file, path: at, message })),
    );
    for (const { carrier } of documents.files.slice(files))
      faults.push(...seen.again('carrier', carrier.id, file));
    const newPlans = [
      ...documents.files.slice(files).flatMap((entry) => entry.plans),
      ...documents.plans.slice(plans),
    ];
    for (const { id } of newPlans) faults.push(...seen.again('plan', id, file));
  }
  return { documents, faults };
}
