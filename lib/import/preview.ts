/** A file read against the catalog: rows, what was left out and why, and what each plan would become. */
import { acceptPlan } from '@/lib/plan/acceptance';
import type { Billing, PlanDocument, Source } from '@/lib/plan/plan';
import { type PlanWarning, planWarnings } from '@/lib/plan/warnings';
import { isSubstantial, keepingHandEdits, type PlanChange, planChanges } from './changes';
import { checkLabel } from './check';
import { mergedEvidence, type OlderDate, olderDates } from './evidence';
import {
  carrierNamed,
  type ExistingCarrier,
  type ExistingPlan,
  type ExistingRecords,
  externalKey,
  isSameCompany,
  type Match,
  newPlanId,
} from './existing';
import type { Label } from './label';
import type { Layout } from './layouts';
import { blankPlan, mergeLabel, mergeSource } from './merge';
import { invalidPlan, type Skipped, type Warning, type WarningCode } from './notes';

export interface PlanPreview {
  planId: string;
  match: Match;
  /** Empty where the file says what the plan says already. */
  changes: PlanChange[];
  name: string;
  carrierId: string;
  /** Rows of the file that speak of it. */
  rows: number[];
  /** FCC ids of those rows, as the file has them. */
  externalIds: string[];
  /** Dates that the file has before the plan's: they stay unless somebody chooses the file's. */
  olderDates: OlderDate[];
  /** What to look at in what the plan becomes. */
  warnings: PlanWarning[];
}

export interface ImportPreview {
  layout: Layout;
  /** Rows of data that were read, skipped ones included. */
  rows: number;
  skipped: Skipped[];
  warnings: Warning[];
  plans: PlanPreview[];
}

/** A preview with the documents that it stands for. */
export interface PreviewedImport {
  preview: ImportPreview;
  /** By plan id, only where something changes: what the file says, with the file's own evidence. */
  documents: Map<string, PlanDocument>;
}

export interface ImportOptions {
  /** The carrier of rows whose provider the catalog does not know by name. */
  carrierId: string | null;
  /** FCC id → plan id, by somebody who knows. */
  mapping: Readonly<Record<string, string>>;
  /** The day that the file speaks of, YYYY-MM-DD. */
  asOf: string;
  source: Source | null;
  /** The present day, YYYY-MM-DD: no date may be after it. */
  today: string;
}

/** What one run takes at most: more are skipped with that reason, never half a plan. */
export const MAX_PLANS = 10_000;
/** Warnings that are kept; how many more there were is said. */
export const MAX_WARNINGS = 20_000;

interface Found {
  label: Label;
  carrierId: string;
  planId: string | null;
  match: Match;
}

/** What a row is of: its carrier, and the plan that is known by its id. Never by its name. */
function find(
  label: Label,
  named: ExistingCarrier | null,
  existing: ExistingRecords,
  options: ImportOptions,
): Found | Skipped {
  const skip = (code: Skipped['reason']['code'], params = {}): Skipped => ({
    row: label.row,
    reason: { code, params },
  });
  const { carrierId } = options;
  if (named && carrierId !== null && !isSameCompany(named.id, carrierId, existing))
    return skip('otherCarrier', { provider: label.provider });
  const carrier = carrierId ?? named?.id ?? null;
  if (carrier === null) return skip('noCarrier', { provider: label.provider });
  const key = label.upi === null ? null : externalKey(label.upi);
  const given = Object.entries(options.mapping).find(([upi]) => externalKey(upi) === key)?.[1];
  if (given !== undefined) {
    const plan = existing.plans.get(given);
    if (!plan) return skip('unknownPlan', { id: given });
    if (!isSameCompany(plan.document.carrier, carrier, existing))
      return skip('otherCarrier', { provider: label.provider });
    return { label, carrierId: plan.document.carrier, planId: given, match: 'mapping' };
  }
  for (const id of key === null ? [] : (existing.externalIds.get(key) ?? [])) {
    const owner = existing.plans.get(id)?.document.carrier;
    if (owner !== undefined && isSameCompany(owner, carrier, existing))
      return { label, carrierId: owner, planId: id, match: 'externalId' };
  }
  return { label, carrierId: carrier, planId: null, match: 'new' };
}

/** Rows of one plan: those of the same known plan, and those that differ in their number of lines alone. */
function grouped(found: readonly Found[], existing: ExistingRecords): Map<string, Found[]> {
  const families = new Map<string, Found[]>();
  for (const one of found) {
    const { label, carrierId } = one;
    // A layout with one row for each plan never merges two of them by their name.
    const perLines = label.family !== label.name;
    const key = perLines ? `${carrierId}\n${label.family}\n${label.months}` : `row ${label.row}`;
    families.set(key, [...(families.get(key) ?? []), one]);
  }
  const plans = new Map<string, Found[]>();
  for (const family of families.values()) {
    const counts = family.flatMap(({ label }) => Object.keys(label.priceByLines));
    const isOnePlan = new Set(counts).size === counts.length;
    for (const group of isOnePlan ? [family] : family.map((one) => [one])) {
      const lines = ({ label }: Found) => Number(Object.keys(label.priceByLines)[0]);
      const sorted = [...group].sort((a, b) => lines(a) - lines(b));
      const [first] = sorted;
      if (!first) continue;
      const ids = new Set(sorted.flatMap(({ planId }) => planId ?? []));
      const fresh = newPlanId(first.carrierId, first.label.family, first.label.upi);
      for (const one of sorted) {
        const planId = one.planId ?? (ids.size === 1 ? [...ids][0] : undefined) ?? fresh;
        const match = one.planId ? one.match : existing.plans.has(planId) ? 'planId' : 'new';
        plans.set(planId, [...(plans.get(planId) ?? []), { ...one, planId, match }]);
      }
    }
  }
  return plans;
}

/** The billing of a plan whose label does not say it: the carrier's, where all its plans have the same. */
function billingOf(
  labels: readonly Label[],
  carrierId: string,
  existing: ExistingRecords,
): { billing: Billing; guessed: boolean } {
  const stated = labels.find(({ billing }) => billing !== null)?.billing;
  if (stated) return { billing: stated, guessed: false };
  const all = new Set<Billing>();
  for (const { document: plan } of existing.plans.values())
    if (plan.carrier === carrierId) all.add(plan.billing);
  const [only] = all;
  return { billing: all.size === 1 && only && only !== 'payg' ? only : 'postpaid', guessed: true };
}

/** The evidence that a plan gets where what people wrote stays. */
const evidenceOf = ({ document, hand }: ExistingPlan, file: PlanDocument) =>
  mergedEvidence(document, file, keepingHandEdits(document, file, hand));

class Builder {
  readonly skipped: Skipped[];
  readonly warnings: Warning[];
  readonly plans: PlanPreview[] = [];
  readonly documents = new Map<string, PlanDocument>();
  private readonly idsByName = new Map<string, string>();

  constructor(
    private readonly existing: ExistingRecords,
    private readonly options: ImportOptions,
    notes: { skipped: readonly Skipped[]; warnings: readonly Warning[] },
  ) {
    this.skipped = [...notes.skipped];
    this.warnings = [...notes.warnings];
    for (const { document: plan } of existing.plans.values())
      this.idsByName.set(`${plan.carrier}\n${plan.name.toLowerCase()}`, plan.id);
  }

  private warn(row: number, field: string, code: WarningCode, params = {}): void {
    this.warnings.push({ row, field, message: { code, params } });
  }

  /** The start of a new plan, with what had to be guessed said. */
  private blank(planId: string, first: Found, labels: readonly Label[]): PlanDocument {
    const { row, family } = first.label;
    const { billing, guessed } = billingOf(labels, first.carrierId, this.existing);
    if (guessed) this.warn(row, 'billing', 'billingGuess', { billing });
    const same = this.idsByName.get(`${first.carrierId}\n${family.toLowerCase()}`);
    if (same) this.warn(row, 'name', 'sameName', { id: same });
    const { asOf } = this.options;
    return blankPlan({
      id: planId,
      carrier: first.carrierId,
      name: family.slice(0, 300),
      billing,
      verifiedAt: asOf,
    });
  }

  /** Where the name is new to the plan, the plan of the carrier that has it already. */
  private others(before: PlanDocument | null, { carrier, name }: PlanDocument): PlanDocument[] {
    const same = this.idsByName.get(`${carrier}\n${name.toLowerCase()}`);
    const other = same === undefined || before?.name === name ? null : this.existing.plans.get(same);
    return other ? [other.document] : [];
  }

  /** Takes a document in, where it keeps the rules and changes something. */
  add(stated: Omit<PlanPreview, 'changes' | 'olderDates' | 'warnings'>, next: PlanDocument): void {
    const published = this.existing.plans.get(stated.planId)?.document;
    const parsed = acceptPlan(next, { today: this.options.today, published });
    const skipAll = (reason: Skipped['reason']) =>
      void this.skipped.push(...stated.rows.map((row) => ({ row, reason })));
    if (!parsed.ok) {
      skipAll(invalidPlan(parsed.faults));
      return;
    }
    if (this.plans.length >= MAX_PLANS) {
      skipAll({ code: 'tooManyPlans', params: { most: MAX_PLANS } });
      return;
    }
    const now = this.existing.plans.get(stated.planId);
    const before = now?.document ?? null;
    const evidence = now ? evidenceOf(now, parsed.plan) : {};
    const changes = planChanges(before, { ...parsed.plan, ...evidence }, now?.hand ?? []);
    const changed = isSubstantial(changes);
    const { planId, match, ...rest } = stated;
    const kept = now ? keepingHandEdits(now.document, parsed.plan, now.hand) : parsed.plan;
    this.plans.push({
      ...{ planId, match, changes: changed ? changes : [], ...rest },
      olderDates: now && changed ? olderDates(now.document, parsed.plan) : [],
      warnings: changed ? planWarnings(before, { ...kept, ...evidence }, this.others(before, kept)) : [],
    });
    if (changed) this.documents.set(planId, parsed.plan);
  }

  addLabels(planId: string, group: readonly Found[]): void {
    const [first] = group;
    if (!first) return;
    // Beyond the bound nothing is made, so that a long file costs no more than its rows.
    if (this.plans.length >= MAX_PLANS) {
      for (const { label } of group)
        this.skipped.push({ row: label.row, reason: { code: 'tooManyPlans', params: { most: MAX_PLANS } } });
      return;
    }
    const now = this.existing.plans.get(planId)?.document ?? null;
    const labels = group.map(({ label }) => label);
    const next = now ? structuredClone(now) : this.blank(planId, first, labels);
    for (const label of labels) {
      this.warnings.push(...checkLabel(label, now), ...mergeLabel(next, label));
    }
    mergeSource(next, this.options.source, this.options.asOf);
    const externalIds = labels.flatMap(({ upi }) => upi ?? []);
    if (next.sources.length === 0) {
      for (const { row } of labels) this.skipped.push({ row, reason: { code: 'noSource', params: {} } });
      return;
    }
    this.add(
      {
        ...{ planId, match: first.match, name: next.name, carrierId: first.carrierId },
        ...{ rows: labels.map(({ row }) => row), externalIds },
      },
      next,
    );
  }

  finish(layout: Layout, rows: number): PreviewedImport {
    const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row;
    const warnings = this.warnings.sort(byRow);
    const more = warnings.length - MAX_WARNINGS;
    const kept = more > 0 ? warnings.slice(0, MAX_WARNINGS) : warnings;
    if (more > 0)
      kept.push({ row: 0, field: '', message: { code: 'moreWarnings', params: { count: more } } });
    const preview = { layout, rows, skipped: this.skipped.sort(byRow), warnings: kept, plans: this.plans };
    return { preview, documents: this.documents };
  }
}

/** Everything that reading the rows gave, before the catalog is asked. */
export interface Rows<Entry> {
  rows: number;
  entries: readonly Entry[];
  skipped: readonly Skipped[];
  warnings: readonly Warning[];
}

/** Labels against the catalog. The same labels against the same catalog give the same preview. */
export function previewLabels(
  layout: Layout,
  read: Rows<Label>,
  existing: ExistingRecords,
  options: ImportOptions,
): PreviewedImport {
  const builder = new Builder(existing, options, read);
  const seen = new Set<string>();
  const carriers = new Map<string, ExistingCarrier | null>();
  const found = read.entries.flatMap((label): Found[] => {
    const { provider } = label;
    const named = carriers.get(provider) ?? carrierNamed(provider, existing);
    carriers.set(provider, named);
    const one = find(label, named, existing, options);
    if ('reason' in one) {
      builder.skipped.push(one);
      return [];
    }
    const key = label.upi === null ? null : `${one.carrierId} ${externalKey(label.upi)}`;
    if (key !== null && seen.has(key)) {
      const id = label.upi ?? '';
      builder.skipped.push({ row: label.row, reason: { code: 'duplicate', params: { id } } });
      builder.warnings.push({
        row: label.row,
        field: 'uniquePlanId',
        message: { code: 'planIdTwice', params: { id } },
      });
      return [];
    }
    if (key !== null) seen.add(key);
    return [one];
  });
  if (options.source === null && found.length > 0)
    builder.warnings.push({ row: 0, field: 'sources', message: { code: 'sourceMissing', params: {} } });
  for (const [planId, group] of grouped(found, existing)) builder.addLabels(planId, group);
  return builder.finish(layout, read.rows);
}

/** Tariff documents against the catalog: whole plans, matched by their own id. */
export function previewTariff(
  read: Rows<{ row: number; document: PlanDocument }>,
  existing: ExistingRecords,
  options: ImportOptions,
): PreviewedImport {
  const builder = new Builder(existing, options, read);
  for (const { row, document: plan } of read.entries) {
    const skip = (code: Skipped['reason']['code'], params = {}) =>
      void builder.skipped.push({ row, reason: { code, params } });
    const now = existing.plans.get(plan.id);
    if (options.carrierId !== null && plan.carrier !== options.carrierId)
      skip('otherCarrier', { provider: plan.carrier });
    else if (!existing.carriers.some(({ id }) => id === plan.carrier))
      skip('unknownCarrier', { carrier: plan.carrier });
    else if (now && now.document.carrier !== plan.carrier) skip('otherCarrier', { provider: plan.carrier });
    else
      builder.add(
        {
          ...{ planId: plan.id, match: now ? 'planId' : 'new', name: plan.name },
          ...{ carrierId: plan.carrier, rows: [row], externalIds: [] },
        },
        plan,
      );
  }
  return builder.finish('tariff', read.rows);
}
