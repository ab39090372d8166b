/** What becomes of a report: answered by hand, by a question to its sender, or by a draft that is published. */

import { type NoticeAbout, noteOf } from '@/lib/admin/notice';
import {
  cleanText,
  isAsked,
  MAX_ANSWER_LENGTH,
  MAX_OUTCOME_LENGTH,
  MAX_QUESTION_LENGTH,
  NEXT_STATUSES,
  OPEN_REPORTS,
  type ReportStatus,
} from '@/lib/admin/report';
import { type ContextOptions, contextOf } from '@/server/context';
import { type Transaction, withDatabase } from '@/server/db';
import { AppError, isAppError } from '@/server/errors';
import { isToken, tokenHash } from '@/server/link-token';
import { activePeople, notify, whoMay } from '@/server/notices/notify';
import { countAttempt, type Limit } from '@/server/people/attempts';
import { transactInTurn } from '@/server/storage/turn';
import { type ActionContext, type Actor, runAction } from './actions';

const ANSWERS: Limit = { name: 'report-answer', points: 10, seconds: 3600 };

/** With the stamp of the report as it was shown (`reportStamp`); without it, an act asks for none. */
export interface ReportOptions extends ContextOptions {
  seen?: string;
}

type Row = Awaited<ReturnType<typeof requireReport>>;

/** Names the state of a report; an act names the one it saw. */
export const reportStamp = (report: {
  status: string;
  draftId: string | null;
  askedAt: Date | string | null;
  answeredAt: Date | string | null;
}): string =>
  [report.status, report.draftId, report.askedAt, report.answeredAt]
    .map((part) => (part instanceof Date ? part.toISOString() : (part ?? '')))
    .join(' ');

async function requireReport(tx: Transaction, id: string, seen?: string) {
  const report = await tx.report.findUnique({ where: { id } });
  if (!report) throw new AppError('notFound', `There is no report "${id.slice(0, 100)}".`);
  if (seen !== undefined && seen !== reportStamp(report))
    throw new AppError('conflict', 'Somebody handled this report meanwhile. Reload the page.', [
      'reportMoved',
    ]);
  return report;
}

/** The last revision of a plan that was published after an instant; null where none was. */
async function revisionSince(tx: Transaction, planId: string, since: Date): Promise<number | null> {
  const row = await tx.planRevision.findFirst({
    where: { planId, publishedAt: { gt: since } },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  return row?.number ?? null;
}

/**
 * Moves a report on. An end (corrected, declined, duplicate) needs an outcome: the words that the reporter reads.
 * Corrected is what something published since the report came in has corrected: its revision is noted.
 * @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState` where it has been answered already or nothing was
 * published since (`nothingPublished`), `inputInvalid`.
 */
export async function handleReport(
  actor: Actor,
  id: string,
  status: ReportStatus,
  outcome: string,
  options: ReportOptions = {},
): Promise<void> {
  await runAction(actor, 'handleReport', contextOf(options), async ({ tx, now, record }) => {
    const report = await requireReport(tx, id, options.seen);
    if (!NEXT_STATUSES[report.status as ReportStatus].includes(status))
      throw new AppError(
        'wrongState',
        `The report is ${report.status} and cannot become ${status}. Reload the page.`,
      );
    const text = outcome.trim();
    const ends = NEXT_STATUSES[status].length === 0;
    if (text.length > MAX_OUTCOME_LENGTH || (ends && text === ''))
      throw new AppError(
        'inputInvalid',
        `Say what was found, in at most ${MAX_OUTCOME_LENGTH} characters; the reporter reads it.`,
        ['outcome'],
      );
    const corrected = status === 'corrected';
    const revision = corrected ? await revisionSince(tx, report.planId, report.createdAt) : null;
    if (corrected && revision === null)
      throw new AppError(
        'wrongState',
        'Nothing of this plan was published since the report came in. Make a draft from the report first.',
        ['nothingPublished'],
      );
    await tx.report.update({
      where: { id },
      data: { status, outcome: text || report.outcome, handledAt: now, handledById: actor.id, revision },
    });
    record({
      action: 'report.handle',
      subject: `plan:${report.planId}`,
      details: {
        reportId: id,
        from: report.status,
        to: status,
        outcome: text,
        ...(corrected && { revision }),
      },
    });
  });
}

/**
 * Asks the reader who sent a report; the question shows on their secret page, with a field to answer.
 * @throws AppError `forbidden`, `notFound`, `conflict`, `wrongState` for one that was answered, `inputInvalid`.
 */
export async function askReporter(
  actor: Actor,
  id: string,
  question: string,
  options: ReportOptions = {},
): Promise<void> {
  await runAction(actor, 'handleReport', contextOf(options), async ({ tx, now, record }) => {
    const report = await requireReport(tx, id, options.seen);
    if (!OPEN_REPORTS.includes(report.status as ReportStatus))
      throw new AppError('wrongState', 'The report was answered already. Reload the page.');
    const text = question.trim();
    if (text === '' || text.length > MAX_QUESTION_LENGTH)
      throw new AppError('inputInvalid', 'Ask something, in at most 1,000 characters.', ['question']);
    await tx.report.update({
      where: { id },
      data: { status: 'checking', question: text, askedAt: now, answer: null, answeredAt: null },
    });
    record({
      action: 'report.ask',
      subject: `plan:${report.planId}`,
      details: { reportId: id, question: text },
    });
  });
}

export type AnswerOutcome =
  | { kind: 'taken' }
  /** Nothing, or more than fits. */
  | { kind: 'refused' }
  | { kind: 'tooMany'; minutes: number }
  /** Nothing is asked, or it was answered already. */
  | { kind: 'closed' };

/** Takes in what the sender of a report answers to a question. @param address where it came from; counted, not kept. */
export async function answerQuestion(
  token: string,
  answer: string,
  address: string,
  options: ContextOptions = {},
): Promise<AnswerOutcome> {
  const { database, now } = contextOf(options);
  const text = cleanText(answer);
  if (text === '' || text.length > MAX_ANSWER_LENGTH) return { kind: 'refused' };
  if (!isToken(token)) return { kind: 'closed' };
  return withDatabase(async () => {
    try {
      await countAttempt(database, ANSWERS, address);
    } catch (error) {
      if (!isAppError(error, 'tooManyAttempts')) throw error;
      return { kind: 'tooMany', minutes: Number(error.details[0]) };
    }
    return transactInTurn(database, async (tx) => {
      const where = { tokenHash: tokenHash(token) };
      const report = await tx.report.findUnique({ where, include: { plan: { select: { name: true } } } });
      const open =
        report &&
        isAsked({
          ...report,
          status: report.status as ReportStatus,
          answeredAt: report.answeredAt?.toISOString() ?? null,
        });
      if (!report || !open) return { kind: 'closed' };
      const { count } = await tx.report.updateMany({
        where: { ...where, answeredAt: null },
        data: { answer: text, answeredAt: now },
      });
      if (count !== 1) return { kind: 'closed' };
      await tellOfReport({ tx, now }, report, report.plan.name, text);
      return { kind: 'taken' };
    });
  });
}

/** Tells whoever has a report in hand, else everybody who may handle it, that its sender answered. */
async function tellOfReport(
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  { id }: { id: string },
  name: string,
  note: string,
): Promise<void> {
  const hand = await tx.assignment.findUnique({
    where: { kind_subjectId: { kind: 'report', subjectId: id } },
  });
  const about: NoticeAbout = { who: null, thing: 'report', name, count: 1, note: noteOf(note) };
  const to = hand ? [hand.personId] : whoMay(await activePeople(tx), 'handleReport');
  await notify({ tx, now }, null, [{ kind: 'answeredReport', about, link: `/reports/${id}`, to }]);
}

/**
 * Notes in a report that a draft of its plan answers it, inside an action of the caller's. A report of another plan, or
 * one that was answered, is left as it is.
 */
export async function linkReport(
  { tx, record }: ActionContext,
  reportId: string,
  draft: { id: string; planId: string },
): Promise<void> {
  const report = await tx.report.findUnique({ where: { id: reportId } });
  if (!report || report.planId !== draft.planId || report.draftId === draft.id) return;
  if (!OPEN_REPORTS.includes(report.status as ReportStatus)) return;
  await tx.report.update({ where: { id: reportId }, data: { draftId: draft.id, status: 'checking' } });
  record({
    action: 'report.link',
    subject: `plan:${draft.planId}`,
    details: { reportId, answeredBy: draft.id },
  });
}

const openOf = (tx: Transaction, draftId: string): Promise<Row[]> =>
  tx.report.findMany({ where: { draftId, status: { in: [...OPEN_REPORTS] } } });

/** Sets the reports that a draft answers to corrected, by the revision that it became, in the act that publishes it. */
export async function closeReports(
  { tx, now, record }: ActionContext,
  draftId: string,
  revision: number,
  publisherId: string | null,
): Promise<void> {
  for (const { id, planId, status } of await openOf(tx, draftId)) {
    await tx.report.update({
      where: { id },
      data: { status: 'corrected', revision, handledAt: now, handledById: publisherId },
    });
    record({
      action: 'report.handle',
      subject: `plan:${planId}`,
      details: { reportId: id, from: status, to: 'corrected', revision },
    });
  }
}

/** The reports that a draft was to answer wait again, in the act that withdraws it. */
export async function reopenReports({ tx, record }: ActionContext, draftId: string): Promise<void> {
  for (const { id, planId } of await openOf(tx, draftId)) {
    await tx.report.update({ where: { id }, data: { draftId: null, status: 'new' } });
    record({ action: 'report.reopen', subject: `plan:${planId}`, details: { reportId: id } });
  }
}

/** Whether anything of the report's plan was published since it came in, so that it may count as corrected. */
export async function publishedSince(
  { planId, createdAt }: { planId: string; createdAt: string },
  options: ContextOptions = {},
): Promise<boolean> {
  const { database } = contextOf(options);
  return (await withDatabase(() => revisionSince(database, planId, new Date(createdAt)))) !== null;
}
