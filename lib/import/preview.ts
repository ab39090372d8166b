/** A file read against the catalog: rows, what was left out and why, and what each plan would become. */
import { acceptPlan } from '@/lib/plan/acceptance';
import { type Change, changesBetween } from '@/lib/plan/diff';
import type { Billing, CarrierDocument, PlanDocument, Source } from '@/lib/plan/plan';
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
  type Match,
  type WaitingDraft,
} from './existing';
import type { Label } from './label';
import type { Layout } from './layouts';
import { carrierLike, plansLike, type Suggestion } from './likeness';
import { type Found, find, grouped, type Matching, rowKey } from './match';
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
  /** How its rows are named where somebody says which plan they are of; none in a file of documents. */
  keys: string[];
  /** Whether somebody said which plan its rows are of. */
  told: boolean;
  /** Of a row of no known plan: plans that it may be of. */
  suggestions: Suggestion[];
  /** A draft that it would be written into, which somebody waits for; null where there is none. */
  waits: WaitingDraft | null;
}

/** A carrier that the file has a document of. */
export interface CarrierPreview {
  carrierId: string;
  name: CarrierDocument['name'];
  isNew: boolean;
  /** Empty where the file says what the catalog says already. */
  changes: Change[];
  /** A draft that it would be written into, which somebody waits for; null where there is none. */
  waits: WaitingDraft | null;
}

/** A provider that is no carrier by its name. */
export interface UnknownProvider {
  provider: string;
  rows: number[];
  /** The carrier whose name is most like it. */
  suggestion: string | null;
}

/** What has to be said before a file can be compared. */
export const ASKS = ['day', 'source'] as const;

export interface ImportPreview {
  layout: Layout;
  /** Rows of data that were read, skipped ones included. */
  rows: number;
  skipped: Skipped[];
  warnings: Warning[];
  plans: PlanPreview[];
  carriers: CarrierPreview[];
  /** Plans that carriers of the file sell and that the file does not speak of. */
  missing: { planId: string; name: string; carrierId: string }[];
  providers: UnknownProvider[];
  /** Without these nothing can be applied, and of a file of labels no plan is made. */
  asks: (typeof ASKS)[number][];
}

/** A preview with the documents that it stands for. */
export interface PreviewedImport {
  preview: ImportPreview;
  /** By plan id, only where something changes: what the file says, with the file's own evidence. */
  documents: Map<string, PlanDocument>;
  /** By carrier id, only where something changes. */
  carriers: Map<string, CarrierDocument>;
}

export interface ImportOptions extends Matching {
  /** The day that the file speaks of, YYYY-MM-DD; null where nobody said: it is never assumed. */
  asOf: string | null;
  source: Source | null;
  /** The present day, YYYY-MM-DD: no date may be after it. */
  today: string;
}

/** What one run takes at most: more are skipped with that reason, never half a plan. */
export const MAX_PLANS = 10_000;
/** Warnings that are kept; how many more there were is said. */
export const MAX_WARNINGS = 20_000;

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
  readonly providers: UnknownProvider[] = [];
  private readonly carriers: CarrierPreview[] = [];
  private readonly carrierDocuments = new Map<string, CarrierDocument>();
  private readonly byCarrier = new Map<string, PlanDocument[]>();
  private readonly asOf: string;
  private readonly idsByName = new Map<string, string>();

  constructor(
    private readonly existing: ExistingRecords,
    private readonly options: ImportOptions,
    notes: { skipped: readonly Skipped[]; warnings: readonly Warning[] },
  ) {
    this.skipped = [...notes.skipped];
    this.warnings = [...notes.warnings];
    this.asOf = options.asOf ?? '';
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
    return blankPlan({
      id: planId,
      carrier: first.carrierId,
      name: family.slice(0, 300),
      billing,
      verifiedAt: this.asOf,
    });
  }

  /** A row whose provider is no carrier by its name. */
  addProvider(provider: string, row: number): void {
    const known = this.providers.find((one) => one.provider === provider);
    if (known) known.rows.push(row);
    else
      this.providers.push({
        provider,
        rows: [row],
        suggestion: carrierLike(provider, this.existing.carriers),
      });
  }

  private plansOf(carrierId: string): PlanDocument[] {
    const found = this.byCarrier.get(carrierId) ?? [];
    if (!this.byCarrier.has(carrierId)) {
      for (const { document: plan } of this.existing.plans.values())
        if (plan.carrier === carrierId) found.push(plan);
      this.byCarrier.set(carrierId, found);
    }
    return found;
  }

  /** A carrier of the file, where it says something new. */
  addCarrier(given: CarrierDocument): void {
    const known = this.existing.carriers.find(({ id }) => id === given.id);
    const [was, is] = [known?.document?.shared, given.shared];
    const carrier: CarrierDocument =
      was && is ? { ...given, shared: { ...is, ...mergedEvidence(was, is, is) } } : given;
    const changes = changesBetween(known?.document, carrier);
    if (known && !known.document) return;
    this.carriers.push({
      carrierId: carrier.id,
      name: carrier.name,
      isNew: !known,
      changes: known ? changes : [],
      waits: (changes.length > 0 && known?.waits) || null,
    });
    if (!known || changes.length > 0) this.carrierDocuments.set(carrier.id, carrier);
  }

  /** Plans on sale that the file does not speak of, of the carriers that it speaks of. */
  private missing(carrierIds: ReadonlySet<string>): ImportPreview['missing'] {
    const spoken = new Set(this.plans.map(({ planId }) => planId));
    return [...this.existing.plans.values()].flatMap(({ document: { id, name, carrier, status } }) =>
      carrierIds.has(carrier) && status === 'current' && !spoken.has(id)
        ? [{ planId: id, name, carrierId: carrier }]
        : [],
    );
  }

  /** Where the name is new to the plan, the plan of the carrier that has it already. */
  private others(before: PlanDocument | null, { carrier, name }: PlanDocument): PlanDocument[] {
    const same = this.idsByName.get(`${carrier}\n${name.toLowerCase()}`);
    const other = same === undefined || before?.name === name ? null : this.existing.plans.get(same);
    return other ? [other.document] : [];
  }

  /** Takes a document in, where it keeps the rules and changes something. */
  add(
    stated: Omit<PlanPreview, 'changes' | 'olderDates' | 'warnings' | 'suggestions' | 'waits'>,
    next: PlanDocument,
    suggestions: Suggestion[] = [],
  ): void {
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
      suggestions,
      waits: (changed && now?.waits) || null,
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
    mergeSource(next, this.options.source, this.asOf);
    const externalIds = labels.flatMap(({ upi }) => upi ?? []);
    this.add(
      {
        ...{ planId, match: first.match, name: next.name, carrierId: first.carrierId },
        ...{ rows: labels.map(({ row }) => row), externalIds, keys: labels.map(rowKey) },
        told: group.some(({ told }) => told),
      },
      next,
      now ? [] : plansLike(first.label, this.plansOf(first.carrierId)),
    );
  }

  /** @param isWhole Whether the file is all that its carriers sell, so that what it leaves out is missing. */
  finish(layout: Layout, rows: number, isWhole: boolean, asks: ImportPreview['asks'] = []): PreviewedImport {
    const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row;
    const warnings = this.warnings.sort(byRow);
    const more = warnings.length - MAX_WARNINGS;
    const kept = more > 0 ? warnings.slice(0, MAX_WARNINGS) : warnings;
    if (more > 0)
      kept.push({ row: 0, field: '', message: { code: 'moreWarnings', params: { count: more } } });
    const ofFile = new Set(isWhole ? this.plans.map(({ carrierId }) => carrierId) : []);
    const preview = {
      ...{ layout, rows, skipped: this.skipped.sort(byRow), warnings: kept, plans: this.plans },
      ...{ carriers: this.carriers, missing: this.missing(ofFile), providers: this.providers, asks },
    };
    return { preview, documents: this.documents, carriers: this.carrierDocuments };
  }
}

/** Everything that reading the rows gave, before the catalog is asked. */
export interface Rows<Entry> {
  rows: number;
  entries: readonly Entry[];
  skipped: readonly Skipped[];
  warnings: readonly Warning[];
}

/**
 * Labels against the catalog. The same labels against the same catalog give the same preview. A long file takes seconds:
 * it is done in steps, of which whoever asks says when the next one is taken.
 */
export function* previewLabels(
  layout: Layout,
  read: Rows<Label>,
  existing: ExistingRecords,
  options: ImportOptions,
): Generator<void, PreviewedImport> {
  const builder = new Builder(existing, options, read);
  const seen = new Set<string>();
  const carriers = new Map<string, ExistingCarrier | null>();
  const found: Found[] = [];
  for (const label of read.entries) {
    yield;
    const { provider } = label;
    const named = carriers.get(provider) ?? carrierNamed(provider, existing);
    carriers.set(provider, named);
    const one = find(label, named, existing, options);
    if ('reason' in one) {
      builder.skipped.push(one);
      if (one.reason.code === 'noCarrier') builder.addProvider(provider, label.row);
      continue;
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
      continue;
    }
    if (key !== null) seen.add(key);
    found.push(one);
  }
  const asks = [
    ...(options.asOf === null ? ['day' as const] : []),
    ...(options.source === null ? ['source' as const] : []),
  ];
  if (asks.length > 0) return builder.finish(layout, read.rows, false, asks);
  for (const [planId, group] of grouped(found, existing)) {
    builder.addLabels(planId, group);
    yield;
  }
  return builder.finish(layout, read.rows, true);
}

/** Tariff documents against the catalog: whole plans, matched by their own id. In steps, too. */
export function* previewTariff(
  read: Rows<{ row: number; document: PlanDocument }> & { carrier?: CarrierDocument | null },
  existing: ExistingRecords,
  options: ImportOptions,
): Generator<void, PreviewedImport> {
  const builder = new Builder(existing, options, read);
  const { carrier = null } = read;
  if (carrier && (options.carrierId ?? carrier.id) === carrier.id) builder.addCarrier(carrier);
  for (const { row, document: plan } of read.entries) {
    yield;
    const skip = (code: Skipped['reason']['code'], params = {}) =>
      void builder.skipped.push({ row, reason: { code, params } });
    const now = existing.plans.get(plan.id);
    if (options.carrierId !== null && plan.carrier !== options.carrierId)
      skip('otherCarrier', { provider: plan.carrier });
    else if (plan.carrier !== carrier?.id && !existing.carriers.some(({ id }) => id === plan.carrier))
      skip('unknownCarrier', { carrier: plan.carrier });
    else if (now && now.document.carrier !== plan.carrier) skip('otherCarrier', { provider: plan.carrier });
    else
      builder.add(
        {
          ...{ planId: plan.id, match: now ? 'planId' : 'new', name: plan.name },
          ...{ carrierId: plan.carrier, rows: [row], externalIds: [], keys: [], told: false },
        },
        plan,
      );
  }
  return builder.finish('tariff', read.rows, carrier !== null);
}
