/** What reading a file has to say: closed codes with parameters; the words stand in `messages/`. */
import type { Fault } from '@/lib/fault';

/** Why a row makes no plan. */
export const SKIP_REASONS = [
  'fixed',
  'noName',
  'noPrice',
  'absurdPrice',
  'duplicate',
  'repeatedHeader',
  'otherWidth',
  'noCarrier',
  'unknownCarrier',
  'otherCarrier',
  'cyclicCarrier',
  'unknownPlan',
  'invalidPlan',
  'invalidCarrier',
  'tooManyPlans',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What a person should look at before a row is applied. */
export const WARNING_CODES = [
  'planIdForm',
  'planIdMissing',
  'planIdTwice',
  'listCount',
  'unitGuess',
  'unreadable',
  'absurd',
  'conditional',
  'formula',
  'html',
  'outlier',
  'feeOutlier',
  'governmentFee',
  'priceZero',
  'introIncomplete',
  'introNotStated',
  'priceOrder',
  'upfrontMismatch',
  'noSameOption',
  'unlimitedUnqualified',
  'overageBlocks',
  'speedGeneration',
  'contract',
  'notPhone',
  'segment',
  'billingGuess',
  'sameName',
  'unknownColumn',
  'emptyColumn',
  'encoding',
  'separator',
  'sheetSkipped',
  'sheetHidden',
  'sheetBegins',
  'moreWarnings',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Why a file is not read at all. */
export const FILE_FAULTS = [
  'noFile',
  'tooLarge',
  'empty',
  'encoding',
  'jsonEncoding',
  'badCsv',
  'badXlsx',
  'badJson',
  'zipTooLarge',
  'unknownKind',
  'unknownLayout',
  'missingColumns',
  'otherLayout',
  'tooManyRows',
  'tooManyCells',
  'sheetTooLarge',
  'tooManyDocuments',
  'tooManyValues',
  'tooDeep',
  'tooSlow',
  'tooMuchMemory',
  'readerEnded',
  'unknownCarrier',
  'badDate',
  'dayNeeded',
  'sourceNeeded',
  'badSource',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Names and values that the words mention; plain text, shortened. */
export type NoteParams = Record<string, string | number>;

export interface Note<Code extends string> {
  code: Code;
  params: NoteParams;
}

/** `row` counts as a spreadsheet does: the header is row 1; 0 is the file as a whole. */
export interface Skipped {
  row: number;
  reason: Note<SkipReason>;
}

export interface Warning {
  row: number;
  /** The column as the file names it, or the field of the plan; empty for the row as a whole. */
  field: string;
  message: Note<WarningCode>;
}

const MOST_SHOWN = 80;

/** A value of the file for people: one line, at most 80 characters. */
export function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

/**
 * The reason that a document is not taken: its first fault, whose own code and values are `fault` and what else the
 * fault mentions, and how many there are.
 */
export function invalidPlan(faults: readonly Fault[]): Note<'invalidPlan'> {
  const [first] = faults;
  const { path = '', message: problem = '', code: fault = '', params } = first ?? {};
  return { code: 'invalidPlan', params: { ...params, path, problem, fault, faults: faults.length } };
}
