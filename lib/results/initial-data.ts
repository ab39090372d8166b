/**
 * What a screen shows of an answer, and what of it the server writes into the page for its scripts: not the rows, which
 * the page shows already and the browser prices anew as soon as it has the catalog.
 */

import type { CheaperIfAsked } from '@/lib/advice/cheaper-if-asked';
import type { Highlight } from '@/lib/advice/highlights';
import type { IneligibleLine } from '@/lib/advice/ineligible';
import type { Advice } from '@/lib/advice/nothing-fits';
import type { CatalogPlan, CatalogView, TaxTable } from '@/lib/catalog/catalog';
import type { CarrierDocument } from '@/lib/plan/plan';
import { FACET_KEYS } from '@/lib/table/facet-options';
import type { FacetCounts, NumberBounds } from '@/lib/table/facets';
import { type Folds, NO_FOLDS } from './fold';
import type { NextPeriod } from './next-period';
import type { PlanRowData, ResultCounts, Row } from './price-catalog';
import type { SimPair } from './two-sims';

/** Rows that the first paint holds: as many as a window shows. */
export const INITIAL_ROWS = 12;

/** A plan worth a look, with what it costs after the period. */
export interface Pick extends Highlight {
  next: NextPeriod | null;
}

/** What a screen shows of an answer: of the whole of it, or of its first rows as the server draws them. */
export interface ViewModel {
  /** The plans that meet the need, without those that are folded. */
  rows: readonly PlanRowData[];
  /** All of them, folded or not, with all that can be asked of a quote; null while only the first rows are shown. */
  quoted: readonly Row[] | null;
  /** Whether the plans that may meet the need are listed. */
  mayOpen: boolean;
  /** Plans that may meet the need; none while they are not listed. */
  readonly mayMeet: readonly PlanRowData[];
  /** All of them, listed or not; null while only the first rows are shown. */
  readonly mayQuoted: readonly Row[] | null;
  /** The catalog without what search and filters leave out; null while only the first rows are shown. */
  readonly narrowed: CatalogView | null;
  /** How many of them search and filters leave. */
  readonly mayCount: number;
  /** How many rows are listed in all; more than `rows` while only the first are shown. */
  rowCount: number;
  /** How many plans that meet the need search and filters leave, folded or not. */
  planCount: number;
  /** Rows whose highest use is beyond what the plan has, where usage is not sure. */
  readonly beyondCount: number;
  /** What is folded away of them. */
  folds: Folds;
  /** What the longest bar of a total stands for, in each of the lists. */
  barCents: number;
  readonly mayBarCents: number;
  counts: ResultCounts;
  readonly highlights: readonly Pick[];
  /** The question that may save the most, where there is one. */
  readonly cheaperIfAsked: CheaperIfAsked | null;
  /** Two SIMs that cost less than one plan, of totals that hold all that is paid, for use that is sure. */
  readonly twoSims: SimPair | null;
  readonly facets: FacetCounts;
  /** The numbers that a filter of each column can meet. */
  readonly bounds: NumberBounds;
  /** First and last day on which the plans that are shown were last checked; null = there is no plan. */
  readonly checked: { from: string; to: string } | null;
  /** Only where no plan meets the need. */
  advice: Advice | null;
  ineligible: readonly IneligibleLine[];
  /** What states add to a total. */
  taxes: TaxTable;
  /** Ticked plans in the order they were ticked. */
  selected: readonly CatalogPlan[];
}

/** What the page's scripts know of the answer before they have the catalog. */
export interface InitialData {
  /** The catalog's version; the browser fetches it under this name. */
  version: string;
  carriers: readonly { id: string; name: CarrierDocument['name'] }[];
  /** USPS codes of the tax table. */
  states: readonly string[];
  /** Plans checked longer ago are left out of the ranking, and marked where they are shown; null = none is. */
  leaveOutAfterDays: number | null;
  counts: ResultCounts;
  beyondCount: number;
  checked: ViewModel['checked'];
}

/** The initial data of an answer. */
export function initialDataOf(catalog: CatalogView, model: ViewModel): InitialData {
  return {
    version: catalog.version,
    carriers: catalog.carriers.map(({ id, name }) => ({ id, name })),
    states: Object.keys(catalog.taxes.states),
    leaveOutAfterDays: catalog.leaveOutAfterDays,
    counts: model.counts,
    beyondCount: model.beyondCount,
    checked: model.checked,
  };
}

/** For a view model that shows no plan. */
const NO_COUNTS = Object.fromEntries(FACET_KEYS.map((key) => [key, []])) as unknown as FacetCounts;
const NO_TAXES: TaxTable = { taxableShare: { value: '0', year: 0, source: '' }, states: {} };

/** A view model without plans, which says how many there are. */
export const countsOnly = ({ counts, beyondCount, checked }: InitialData): ViewModel => ({
  counts,
  beyondCount,
  checked,
  rows: [],
  quoted: null,
  mayOpen: false,
  mayMeet: [],
  mayQuoted: null,
  narrowed: null,
  mayCount: 0,
  rowCount: 0,
  planCount: 0,
  folds: NO_FOLDS,
  barCents: 0,
  mayBarCents: 0,
  highlights: [],
  cheaperIfAsked: null,
  twoSims: null,
  facets: NO_COUNTS,
  bounds: {},
  advice: null,
  ineligible: [],
  taxes: NO_TAXES,
  selected: [],
});
