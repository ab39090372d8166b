/** Reports: a reader says that something is wrong; what may be said, and where a report stands. */
import { z } from 'zod';
import { FACT_GROUPS, type FactGroupKey, type FactKey } from '@/lib/facts/facts';
import { FACT_RULES } from '@/lib/facts/rules';
import { type Fault, faultsOf } from '@/lib/fault';

export const REPORT_STATUSES = ['new', 'checking', 'corrected', 'declined', 'duplicate'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Nobody has answered yet. */
export const OPEN_REPORTS: readonly ReportStatus[] = ['new', 'checking'];

/** Where a report may go from each state; an answer that was given stands. */
export const NEXT_STATUSES: Record<ReportStatus, readonly ReportStatus[]> = {
  new: ['checking', 'corrected', 'declined', 'duplicate'],
  checking: ['corrected', 'declined', 'duplicate'],
  corrected: [],
  declined: [],
  duplicate: [],
};

/** A fact that a report can name: its path in the plan document, and its place on the page. */
export interface ReportField {
  path: string;
  group: FactGroupKey;
  fact: FactKey;
}

/** Every fact that a report can name, in the order of the page; one that no field holds goes by its own name. */
export const REPORT_FIELDS: readonly ReportField[] = FACT_GROUPS.flatMap((group) =>
  Object.entries(FACT_RULES[group] as Record<string, { paths: readonly string[] }>).map(
    ([fact, { paths }]): ReportField => ({ path: paths[0] ?? fact, group, fact: fact as FactKey }),
  ),
);

/** What is computed rather than read: the cost of a need on the plan. */
export const COST_FIELD = 'cost';

const byPath = new Map(REPORT_FIELDS.map((field) => [field.path, field]));
const byFact = new Map(REPORT_FIELDS.map((field) => [field.fact, field]));

/** Facts whose name another group uses as well, so that it says too little alone. */
export const AMBIGUOUS_FACTS: readonly FactKey[] = ['internationalCalling', 'internationalSms'];

/** The fact that a path names, or null. */
export const reportField = (path: string): ReportField | null => byPath.get(path) ?? null;

/** The path to report a fact by. */
export const reportPath = (fact: FactKey): string => byFact.get(fact)?.path ?? fact;

export const MAX_CLAIM_LENGTH = 2000;
export const MAX_LINK_LENGTH = 500;
export const MAX_OUTCOME_LENGTH = 1000;
export const MAX_QUESTION_LENGTH = 1000;
export const MAX_ANSWER_LENGTH = 2000;

const isWebAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** Control characters other than tab and line break: nobody types them, and they spoil logs and tables. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** A text of a reader without what nobody types. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
const cleaned = z.string().transform(cleanText);

const schema = z.strictObject({
  field: z
    .string()
    .refine((path) => path === COST_FIELD || byPath.has(path), {
      error: 'must be a field of a plan',
      params: { code: 'unknownField' },
    })
    .nullable(),
  claim: cleaned.pipe(
    z
      .string()
      .min(3, 'must say what is right, in at least 3 characters')
      .max(MAX_CLAIM_LENGTH, `must have at most ${MAX_CLAIM_LENGTH} characters`),
  ),
  link: cleaned.pipe(
    z
      .string()
      .max(MAX_LINK_LENGTH, `must have at most ${MAX_LINK_LENGTH} characters`)
      .refine((text) => text === '' || isWebAddress(text), {
        error: 'must be a web address that starts with http:// or https://',
        params: { code: 'noWebAddress' },
      })
      .transform((text) => (text === '' ? null : text)),
  ),
});

/** What a reader says. `field` null = the plan as a whole. */
export type ReportClaim = z.output<typeof schema>;

export type ParsedReport = { ok: true; claim: ReportClaim } | { ok: false; faults: Fault[] };

/** Checks what a reader sent: sizes, a field there is, a link to the web or none. */
export function parseReport(input: unknown): ParsedReport {
  const result = schema.safeParse(input);
  return result.success ? { ok: true, claim: result.data } : { ok: false, faults: faultsOf(result.error) };
}

/** A report as its sender may see it. */
export interface ReportState {
  planId: string;
  field: string | null;
  claim: string;
  link: string | null;
  status: ReportStatus;
  /** What was found; null until somebody answers. */
  outcome: string | null;
  /** ISO instants, UTC. */
  createdAt: string;
  handledAt: string | null;
  /** The revision of the plan that corrected it; null where none did. */
  revision: number | null;
  /** What the team asked its sender, and when; null where nothing was. */
  question: string | null;
  askedAt: string | null;
  /** What they answered, and when. */
  answer: string | null;
  answeredAt: string | null;
}

/** Whether the sender was asked something that they have not answered. */
export const isAsked = (report: Pick<ReportState, 'status' | 'question' | 'answeredAt'>): boolean =>
  report.question !== null && report.answeredAt === null && OPEN_REPORTS.includes(report.status);

/** A report as the team sees it. */
export interface Report extends ReportState {
  id: string;
  locale: 'en' | 'zh';
  handledBy: { id: string; name: string } | null;
  /** The draft that answers it; null where none does. */
  draftId: string | null;
}
