/** What the catalog knows when a file is read, and how a row finds its carrier and its plan. */
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { HandEdit } from './changes';

export const MATCHES = ['externalId', 'mapping', 'planId', 'new'] as const;
/** By the FCC's id kept with the plan, by a mapping that was given, by the product's own id, or no plan yet. */
export type Match = (typeof MATCHES)[number];

/** A draft that somebody waits for: nothing of a file is written into it unasked. */
export interface WaitingDraft {
  draftId: string;
  status: 'inReview' | 'scheduled';
  /** Who wrote it. */
  by: string;
  /** When a scheduled draft is to be published, an ISO instant. */
  publishAt: string | null;
}

export interface ExistingPlan {
  /** The newest state: the open draft's, else what is published. */
  document: PlanDocument;
  hand: readonly HandEdit[];
  /** Its open draft, where somebody waits for that. */
  waits?: WaitingDraft | null;
}

export interface ExistingCarrier {
  id: string;
  /** English and Chinese. */
  names: readonly string[];
  parent: string | null;
  /** The newest state: the open draft's, else what is published. */
  document?: CarrierDocument;
  /** Its open draft, where somebody waits for that. */
  waits?: WaitingDraft | null;
}

export interface ExistingRecords {
  carriers: readonly ExistingCarrier[];
  plans: ReadonlyMap<string, ExistingPlan>;
  /** Plans by `externalKey` of their FCC ids. */
  externalIds: ReadonlyMap<string, readonly string[]>;
}

/** How FCC ids are compared: some carriers write them in small letters. */
export const externalKey = (upi: string): string => upi.trim().toUpperCase();

const plainName = (name: string) =>
  name
    .toLowerCase()
    .replace(/[®™]|\(r\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The carrier of that name, or null: the registration number in a plan id does not tell carriers apart. */
export function carrierNamed(provider: string, existing: ExistingRecords): ExistingCarrier | null {
  const name = plainName(provider);
  if (name === '') return null;
  return (
    existing.carriers.find(({ id, names }) => id === name || names.some((one) => plainName(one) === name)) ??
    null
  );
}

/** Whether two ids are of one carrier, or of a brand and its owner: a label names either. */
export function isSameCompany(one: string, other: string, existing: ExistingRecords): boolean {
  const parentOf = (id: string) => existing.carriers.find((carrier) => carrier.id === id)?.parent;
  return one === other || parentOf(one) === other || parentOf(other) === one;
}

/** A slug of a name: small letters, digits and hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\(r\)|&/g, '')
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 60).replace(/-+$/, '');
}

/** The id of a plan that is not there yet: the same for the same carrier, name and FCC id, so that it is found again. */
export function newPlanId(carrier: string, family: string, upi: string | null): string {
  const tail = upi === null ? '' : slugOf(upi).replaceAll('-', '').slice(-6);
  const slug = slugOf(family);
  const name = slug.startsWith(`${carrier}-`) ? slug.slice(carrier.length + 1) : slug;
  return [carrier.slice(0, 30).replace(/-+$/, ''), name, tail].filter((part) => part !== '').join('-');
}
