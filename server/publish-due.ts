/** What runs when the time of scheduled drafts has come: of carriers and of plans, by the same rules. */
import { MACHINES } from '@/lib/admin/actor-names';
import { type ActionContext, type Actor, runAction } from '@/server/actions';
import { CARRIER_SCHEDULE } from '@/server/carriers/publishing';
import { type ContextOptions, contextOf } from '@/server/context';
import type { Database } from '@/server/db';
import { type ErrorCode, isAppError } from '@/server/errors';
import { PLAN_SCHEDULE } from '@/server/plans/publishing';
import type { Schedule } from '@/server/release';
import { isStopping } from '@/server/stopping';

/** What publishes scheduled drafts when their time has come. */
const CLOCK: Actor = { id: null, name: MACHINES.schedule, role: 'owner' };

export interface DuePublications {
  /** Ids of the plans and carriers that were published. */
  published: string[];
  /** Ids of those whose draft was sent back instead, because what it is of or the rules had changed. */
  returned: string[];
}

/** Says that a draft cannot run, and is no fault of the machine. */
const CANNOT_RUN: readonly ErrorCode[] = ['conflict', 'inputInvalid', 'importRefused'];

/** Publishes a draft, or gives it back where it cannot run; nothing where another instance was faster. */
async function runOne(
  { publish, giveBack }: Schedule,
  { id, decidedById }: { id: string; decidedById: string | null },
  at: { database: Database; now: Date },
  done: DuePublications,
): Promise<void> {
  const act = (work: (context: ActionContext) => Promise<string>) => runAction(CLOCK, 'publish', at, work);
  try {
    done.published.push(await act((context) => publish(context, id, decidedById)));
  } catch (error) {
    if (!CANNOT_RUN.some((code) => isAppError(error, code))) throw error;
    const why = (error as Error).message;
    done.returned.push(await act((context) => giveBack(context, id, why, decidedById)));
  }
}

/** Publishes every scheduled draft whose time has come; any number of instances may ask at once. */
export async function publishDue(options: ContextOptions = {}): Promise<DuePublications> {
  const at = contextOf(options);
  const done: DuePublications = { published: [], returned: [] };
  const due = [];
  // Carriers first, so that the plans of a new one find it.
  for (const schedule of [CARRIER_SCHEDULE, PLAN_SCHEDULE])
    due.push(...(await schedule.due(at.database, at.now)).map((row) => ({ ...row, schedule })));
  due.sort((a, b) => Number(a.publishAt) - Number(b.publishAt));
  for (const { schedule, ...row } of due) {
    if (isStopping()) break;
    try {
      await runOne(schedule, row, at, done);
    } catch (error) {
      if (!isAppError(error, 'wrongState')) throw error;
    }
  }
  return done;
}
