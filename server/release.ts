/** What drafts of plans and carriers have in common on their way to the public. */
import { releasedDocument, type Standing } from '@/lib/admin/settle';
import type { Fault } from '@/lib/fault';
import { type Change, changesBetween, stated } from '@/lib/plan/diff';
import type { ActionContext } from '@/server/actions';
import type { ContextOptions } from '@/server/context';
import type { Database } from '@/server/db';
import { AppError } from '@/server/errors';

/** With the stamp that a person saw, so that nothing is released that they did not look at. */
export interface ReleaseOptions extends ContextOptions {
  /** The stamp when the draft was looked at; without it, nothing that needs a look is released. */
  seen?: number;
}

/** Scheduled drafts of one kind. */
export interface Schedule {
  /** Those whose time has come, with who released each. */
  due: (
    database: Database,
    now: Date,
  ) => Promise<{ id: string; publishAt: Date | null; decidedById: string | null }[]>;
  /** Publishes one. @returns the id of its plan or carrier. @throws AppError where it cannot run. */
  publish: (context: ActionContext, id: string, releasedBy: string | null) => Promise<string>;
  /** Sends one that cannot run back to its author. @returns the id of its plan or carrier. */
  giveBack: (context: ActionContext, id: string, why: string, releasedBy: string | null) => Promise<string>;
}

/** The first detail of a refusal because something changed since the person looked. */
export const DRAFT_MOVED = 'draftMoved';

/** That a draft, or what it is of, is not what the person saw. */
export const draftMoved = (): AppError =>
  new AppError(
    'conflict',
    'The draft, or what it is of, changed since you opened this page. Look at it as it is now.',
    [DRAFT_MOVED],
  );

/** @throws AppError `conflict` where something changed since the person looked. */
export function requireSeen(seen: number | undefined, lockVersion: number): void {
  if (seen !== undefined && seen !== lockVersion) throw draftMoved();
}

/** That a draft breaks the rules of its documents. */
export const brokenRules = (faults: readonly Fault[]): AppError =>
  new AppError(
    'inputInvalid',
    'The draft breaks the rules of its documents. Open it and correct it.',
    faults.map(({ path, message }) => `${path} ${message}`),
  );

/**
 * The document that is released: the draft's, together with what was published since it was begun where no field of
 * the two meets, or where somebody looked at both.
 * @param looked whether a person looked at what comes of both.
 * @throws AppError `conflict` where somebody has to look first, or where plans of a carrier would break a rule;
 * `inputInvalid` where the draft breaks the rules itself.
 */
export function requireReleasable<Document>(
  standing: Standing<Document>,
  document: Document,
  looked: boolean,
): { document: Document; came: Change[] } {
  switch (standing.kind) {
    case 'fits':
      return { document, came: [] };
    case 'rebases':
      return standing;
    case 'needsLook':
      if (looked) return { document: releasedDocument(standing, document), came: standing.came };
      break;
    case 'broken':
      throw brokenRules(standing.faults);
    case 'plansBreak':
      throw new AppError(
        'importRefused',
        `What the carrier states does not go together with its plans: ${standing.plans
          .map(({ id, faults }) => `${id} ${faults.join(', ')}`)
          .join('; ')}. Open the draft and correct it.`,
        standing.plans.map(({ id }) => id),
      );
    default:
  }
  throw new AppError(
    'conflict',
    'It was published anew since this draft was begun. Open the draft, look at both, save it again.',
    ['baseMoved'],
  );
}

/** What differs, as the audit log keeps it; null stands for what was not there. */
export const recordedChanges = (before: unknown, after: unknown) => stated(changesBetween(before, after));

/** What came from others meanwhile, as the audit log keeps it; nothing where nothing came. */
export const recordedMerge = (came: readonly Change[]): { merged?: string[] } =>
  came.length > 0 ? { merged: came.map(({ path }) => path) } : {};

/** @throws AppError `inputInvalid` (`publishAt`) for a time that has passed, or that is none. */
export function requireLater(publishAt: Date, now: Date): void {
  if (!(publishAt > now))
    throw new AppError(
      'inputInvalid',
      'The time to publish at has passed. Choose a later one, or publish now.',
      ['publishAt'],
    );
}

const NEXT_VERSION = { version: { increment: 1 } } as const;

/** What is stored of a draft that is published. */
export const publishedNow = (decidedById: string | null, now: Date) => ({
  ...{ status: 'published', openFor: null, updatedAt: now, decidedAt: now, decidedById },
  ...NEXT_VERSION,
});

/** What is stored of a draft that is released for a later time. */
export const scheduledFor = (publishAt: Date, decidedById: string | null, now: Date) => ({
  ...{ status: 'scheduled', publishAt, updatedAt: now, decidedAt: now, decidedById },
  ...NEXT_VERSION,
});

/** What is stored of a draft that goes back to its author. */
export const returnedNow = (decisionNote: string, decidedById: string | null, now: Date) => ({
  ...{ status: 'returned', updatedAt: now, decidedAt: now, decidedById, decisionNote },
  ...NEXT_VERSION,
});

/** The same of one that may be scheduled: it is off the schedule then. */
export const sentBack = (decisionNote: string, decidedById: string | null, now: Date) => ({
  ...returnedNow(decisionNote, decidedById, now),
  publishAt: null,
});

/** What is stored of a draft that is handed in. */
export const handedIn = (now: Date) => ({
  ...{ status: 'inReview', submittedAt: now, updatedAt: now },
  ...NEXT_VERSION,
});

/** What is stored of a draft that ends without being published. */
export const withdrawnNow = (now: Date) => ({
  ...{ status: 'withdrawn', openFor: null, updatedAt: now },
  ...NEXT_VERSION,
});

/** The same of one that may be scheduled: it is off the schedule then. */
export const withdrawn = (now: Date) => ({ ...withdrawnNow(now), publishAt: null });

/** What is stored of a withdrawn draft that is opened again. @param openFor what it is of. */
export const reopened = (openFor: string, now: Date) => ({
  ...{ status: 'editing', openFor, updatedAt: now, submittedAt: null },
  ...NEXT_VERSION,
});
