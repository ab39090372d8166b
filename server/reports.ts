/** Reports of readers: filed without an account, answered by an editor, read by whoever has the link. */
import { randomUUID } from 'node:crypto';
import { noteOf } from '@/lib/admin/notice';
import {
  OPEN_REPORTS,
  parseReport,
  REPORT_STATUSES,
  type Report,
  type ReportState,
  type ReportStatus,
} from '@/lib/admin/report';
import type { Fault } from '@/lib/fault';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError, isAppError } from '@/server/errors';
import { isToken, newToken, tokenHash } from '@/server/link-token';
import { activePeople, notify, whoMay } from '@/server/notices/notify';
import { countAttempt, type Limit } from '@/server/people/attempts';
import { type Actor, requirePermission } from './actions';

/** So many reports may come in an hour: from one address, and in all. */
export const REPORTS_PER_HOUR = { address: 5, all: 200 } as const;
const BY_ADDRESS: Limit = { name: 'report', points: REPORTS_PER_HOUR.address, seconds: 3600 };
const IN_ALL: Limit = { name: 'reports', points: REPORTS_PER_HOUR.all, seconds: 3600 };

export interface FiledReport {
  planId: string;
  /** Anything; checked by `parseReport`. */
  input: unknown;
  /** A box that people do not see: whoever fills it is a program. */
  trap: string;
  locale: 'en' | 'zh';
  /** Where it came from; counted by its keyed hash and not kept. */
  address: string;
}

export type FileOutcome =
  /** The token is the only way to the report's state; the database holds its hash alone. */
  | { kind: 'filed'; token: string }
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'tooMany'; minutes: number };

/**
 * Takes a report in. A program that fell into the trap is told that it succeeded, and nothing is written.
 * @throws AppError `notFound` where there is no such plan.
 */
export async function fileReport(report: FiledReport, options: ContextOptions = {}): Promise<FileOutcome> {
  const { database, now } = contextOf(options);
  const { planId, input, trap, locale, address } = report;
  const token = newToken();
  const parsed = parseReport(input);
  if (!parsed.ok) return { kind: 'refused', faults: parsed.faults };
  if (trap !== '') return { kind: 'filed', token };
  return withDatabase(async () => {
    const plan = await database.plan.findUnique({ where: { id: planId }, select: { name: true } });
    if (!plan) throw new AppError('notFound', `There is no plan "${planId.slice(0, 100)}".`);
    try {
      await countAttempt(database, BY_ADDRESS, address);
      await countAttempt(database, IN_ALL, 'all');
    } catch (error) {
      if (!isAppError(error, 'tooManyAttempts')) throw error;
      return { kind: 'tooMany', minutes: Number(error.details[0]) };
    }
    const id = randomUUID();
    await database.$transaction(async (tx) => {
      await tx.report.create({
        data: {
          ...parsed.claim,
          ...{ id, tokenHash: tokenHash(token), planId, locale, status: 'new', createdAt: now },
        },
      });
      await notify({ tx, now }, null, [
        {
          ...{ kind: 'newReport', link: `/reports/${id}` },
          about: { who: null, thing: 'report', name: plan.name, count: 1, note: noteOf(parsed.claim.claim) },
          to: whoMay(await activePeople(tx), 'handleReport'),
        },
      ]);
    });
    return { kind: 'filed', token };
  });
}

const WITH_HANDLER = { handledBy: { select: { id: true, name: true } } } as const;

const findReports = (
  database: Pick<Database, 'report'>,
  where: object,
  { skip = 0, take = 100 }: { skip?: number; take?: number } = {},
) =>
  database.report.findMany({
    where,
    include: WITH_HANDLER,
    // Whoever waits longest comes first.
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    skip,
    take,
  });
type Row = Awaited<ReturnType<typeof findReports>>[number];

const toReport = (row: Row): Report => ({
  id: row.id,
  planId: row.planId,
  field: row.field,
  claim: row.claim,
  link: row.link,
  locale: row.locale === 'zh' ? 'zh' : 'en',
  status: row.status as ReportStatus,
  outcome: row.outcome,
  createdAt: row.createdAt.toISOString(),
  handledAt: row.handledAt?.toISOString() ?? null,
  ...{ revision: row.revision, draftId: row.draftId, question: row.question, answer: row.answer },
  askedAt: row.askedAt?.toISOString() ?? null,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  handledBy: row.handledBy,
});

/** Where the report of a link stands, without a word of who handles it; null where no report has that link. */
export async function readByToken(token: string, database: Database = db()): Promise<ReportState | null> {
  if (!isToken(token)) return null;
  const [row] = await withDatabase(() => findReports(database, { tokenHash: tokenHash(token) }));
  if (!row) return null;
  const { id: _id, locale: _locale, handledBy: _handledBy, draftId: _draftId, ...state } = toReport(row);
  return state;
}

/** How many reports nobody has answered yet. */
export async function countOpenReports(database: Database = db()): Promise<number> {
  return withDatabase(() => database.report.count({ where: { status: { in: [...OPEN_REPORTS] } } }));
}

export interface ReportFilter {
  statuses?: readonly ReportStatus[];
  planId?: string;
  /** Only those that this person has in hand. */
  assigneeId?: string;
}

/** A report, whole; null where there is none of that id. @throws AppError `forbidden`. */
export async function getReport(actor: Actor, id: string, database: Database = db()): Promise<Report | null> {
  requirePermission(actor, 'view');
  const [row] = await withDatabase(() => findReports(database, { id }));
  return row ? toReport(row) : null;
}

/** The reports that a draft answers, the oldest first. */
export async function reportsOfDraft(draftId: string, database: Database = db()): Promise<Report[]> {
  return (await withDatabase(() => findReports(database, { draftId }))).map(toReport);
}

export interface ReportList {
  reports: Report[];
  /** How many the filter lets through. */
  count: number;
  /** How many there are in each state. */
  byStatus: Record<ReportStatus, number>;
}

/** Reports that the filter lets through, the oldest first. @throws AppError `forbidden`. */
export async function listReports(
  actor: Actor,
  { statuses = REPORT_STATUSES, planId, assigneeId }: ReportFilter = {},
  page: { skip?: number; take?: number } = {},
  database: Database = db(),
): Promise<ReportList> {
  requirePermission(actor, 'view');
  return withDatabase(async () => {
    const mine =
      assigneeId === undefined
        ? null
        : await database.assignment.findMany({ where: { kind: 'report', personId: assigneeId } });
    const where = {
      ...{ status: { in: [...statuses] }, ...(planId === undefined ? {} : { planId }) },
      ...(mine && { id: { in: mine.map(({ subjectId }) => subjectId) } }),
    };
    const rows = await findReports(database, where, page);
    const counted = await database.report.groupBy({ by: ['status'], _count: { _all: true } });
    const byStatus = Object.fromEntries(
      REPORT_STATUSES.map((status) => [status, 0]),
    ) as ReportList['byStatus'];
    for (const { status, _count } of counted) byStatus[status as ReportStatus] = _count._all;
    return { reports: rows.map(toReport), count: await database.report.count({ where }), byStatus };
  });
}
