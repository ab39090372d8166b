/** What a broadband label says of a mobile plan, whatever the layout of its file. */
import type { Amount, Billing, Fee, Money, PlanDocument } from '@/lib/plan/plan';
import { cleanCell, isLeftOut, listOf, type Read, readMoney, readMonths } from './cells';
import { type NoteParams, type SkipReason, shortened, type Warning, type WarningCode } from './notes';
import type { LabelSpeeds } from './speeds';

export interface Label {
  row: number;
  /** The unique plan identifier as the file has it; null where it has none. */
  upi: string | null;
  provider: string;
  name: string;
  /** The name without its number of lines, where the layout gives one row for each. */
  family: string;
  /** What the whole account pays, before autopay; regular price, never the introductory one. */
  priceByLines: Record<string, Money>;
  extraLinePrice: Money | null;
  /** How long one payment lasts. */
  months: number;
  /** For new customers, for that many months. */
  intro: { priceByLines: Record<string, Money>; months: number } | null;
  billing: Billing | null;
  oneTimeFees: Fee[];
  recurringFees: Fee[];
  taxesAndFees: 'included' | 'excluded' | null;
  /** Only what the label gives: a field left out stays as it is. */
  data: Partial<PlanDocument['data']>;
  terms: Partial<PlanDocument['terms']>;
  speeds: LabelSpeeds[];
}

export type LabelReading =
  | { label: Label; warnings: Warning[] }
  | { skip: SkipReason; params?: NoteParams; warnings: Warning[] };

/** `Unique_Plan_ID `, `uniquePlanID` → `uniqueplanid`: how columns are compared. */
export function columnKey(header: string): string {
  return header
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\s_-]+/g, '')
    .toLowerCase();
}

/** A row whose cells are asked for by column; it notes what it had to leave out. */
export class RowCells {
  readonly warnings: Warning[] = [];

  constructor(
    readonly row: number,
    /** By `columnKey`. */
    private readonly cells: ReadonlyMap<string, string>,
  ) {}

  warn(field: string, code: WarningCode, params: NoteParams = {}): void {
    this.warnings.push({ row: this.row, field, message: { code, params } });
  }

  /** The first of the columns that the row has; tags and formulas are taken out with a warning. */
  text(...columns: string[]): string | null {
    for (const column of columns) {
      const raw = this.cells.get(columnKey(column));
      if (raw === undefined) continue;
      const { text, had } = cleanCell(raw);
      for (const code of had) this.warn(column, code, { value: shortened(raw) });
      return text;
    }
    return null;
  }

  /** Whether the column is there and its cell empty: not where a word in it says that there is nothing. */
  isLeftOut(column: string): boolean {
    return isLeftOut(this.cells.get(columnKey(column)) ?? '');
  }

  /** The text of a cell as it stands, for people. */
  raw(column: string): string {
    return (this.cells.get(columnKey(column)) ?? '').trim();
  }

  /** A value read from a text, or null with a warning that says why. */
  use<Value>(field: string, text: string | null, read: (text: string) => Read<Value>): Value | null {
    if (text === null) return null;
    const reading = read(text);
    if (reading.fault) this.warn(field, reading.fault, { value: shortened(text) });
    return reading.value;
  }

  skip(skip: SkipReason, params?: NoteParams): LabelReading {
    return { skip, params, warnings: this.warnings };
  }
}

/** Charged for something that a customer may do or leave, not for buying the plan. */
const CONDITIONAL_FEE =
  /declin|late|re-?connect|optional|return|restor|swap|change|early|hourly|labor|downgrade|paper|statement|without|upgrade|replace|professional|shipping|equipment|\bonly\b/i;
/** Government programmes that some labels list among the provider's fees. */
const GOVERNMENT_FEE = /\busf\b|universal service|e-?911|\btax/i;

/** The fees of two `;` lists that run side by side; fees that depend on what the customer does are noted instead. */
export function readFees(cells: RowCells, field: string, names: string[], amounts: string[]): Fee[] {
  if (names.length !== amounts.length) {
    if (names.length + amounts.length > 0)
      cells.warn(field, 'listCount', { names: names.length, amounts: amounts.length });
    return [];
  }
  return names.flatMap((name, index): Fee[] => {
    const text = amounts[index] ?? '';
    if (name === '' || /^(null|n\/?a)?$/i.test(text)) return [];
    if (CONDITIONAL_FEE.test(name)) {
      cells.warn(field, 'conditional', { value: shortened(`${name} ${text}`) });
      return [];
    }
    const amount = cells.use(field, text, readMoney);
    if (amount === null) return [];
    if (GOVERNMENT_FEE.test(name)) cells.warn(field, 'governmentFee', { name: shortened(name) });
    return [{ name: name.slice(0, 300), amount, per: 'line' }];
  });
}

/** The two `;` lists of two columns. */
export const readFeeColumns = (
  cells: RowCells,
  names: string | null,
  amounts: string | null,
  field: string,
) => readFees(cells, field, listOf(names), listOf(amounts));

/**
 * The terms of a row, of which only what it states: the fee for leaving early, and how long one is bound. No contract
 * is 0 months; one whose length is not said stays not stated.
 */
export function readTerms(
  cells: RowCells,
  fee: readonly [field: string, text: string | null],
  contract: { required: boolean | null; months: readonly [field: string, text: string | null] },
): Label['terms'] {
  const earlyTerminationFee = cells.use(...fee, readMoney);
  const minimumMonths =
    contract.required === false ? 0 : contract.required ? cells.use(...contract.months, readMonths) : null;
  return {
    ...(earlyTerminationFee !== null && { earlyTerminationFee }),
    ...(minimumMonths !== null && { minimumMonths }),
  };
}

/** `After 16GB, speeds slowed to max 1.5 Mbps` and its like: where data slows down, and why. */
export function readSlowing(text: string | null): Partial<PlanDocument['data']> {
  if (text === null) return {};
  const after = /^after (\d+(?:\.\d+)?)\s?GB,?/i.exec(text);
  const speed = /slowed to (?:max\.? )?(\d+(?:\.\d+)?)\s?(kbps|mbps)/i.exec(text);
  if (after && speed)
    return {
      highSpeedGB: Number(after[1]),
      afterAllowance: 'throttle',
      throttleKbps: Math.round(Number(speed[1]) * (speed[2]?.toLowerCase() === 'mbps' ? 1000 : 1)),
    };
  if (!/if the network is busy/i.test(text)) return {};
  if (after) return { priorityGB: Number(after[1]) };
  return /may temporarily slow/i.test(text) ? { priorityGB: 0 } : {};
}

/** The included data as the label says it: unlimited is warned of where nothing says from where it slows down. */
export function withIncluded(
  cells: RowCells,
  field: string,
  included: Amount,
  slowing: Partial<PlanDocument['data']>,
): Partial<PlanDocument['data']> {
  if (included === null) return slowing;
  if (included === 'unlimited' && slowing.highSpeedGB === undefined)
    cells.warn(field, 'unlimitedUnqualified');
  return { highSpeedGB: included, ...slowing };
}

/** Plans that exist for other devices, homes or people than this catalog compares for; the letter of the id lies. */
export function warnOfKind(cells: RowCells, name: string): void {
  if (
    /\binternet\b|hotspot|laptop|tablet|watch|wearable|\bcar\b|\bcamera\b|telemetry|\biot\b|router|data ?device|numbersync|\bbackup\b|tracker|\btab\b/i.test(
      name,
    )
  )
    cells.warn('name', 'notPhone', { name: shortened(name) });
  else if (
    /business|\bbus\b|55\s?\+|military|first responder|firstnet|lifeline|student|government|\bpr\b/i.test(
      name,
    )
  )
    cells.warn('name', 'segment', { name: shortened(name) });
}
