/** Fetches the pages of sources by itself at the hours that the settings name; off where they name none. */
import { Cron } from 'croner';
import { MACHINES } from '@/lib/admin/actor-names';
import type { Actor } from '@/server/actions';
import { contextOf } from '@/server/context';
import { isAppError } from '@/server/errors';
import { log } from '@/server/log';
import { getSettings } from '@/server/settings';
import { stopsWith } from '@/server/stopping';
import { type CheckOptions, type CheckSummary, checkSources } from './run';

/** What fetches by the clock. */
const CLOCK: Actor = { id: null, name: MACHINES.schedule, role: 'owner' };

/** `2026-11-30T03` of an instant, in UTC: what one run of the schedule is for. */
const slotOf = (now: Date): string => now.toISOString().slice(0, 13);

/**
 * Fetches the pages where the present hour (UTC) is one of the settings'; any number of instances may ask at once, and
 * one of them does it.
 * @returns null where it is not the hour, another instance did it, or a run is under way.
 */
export async function checkScheduled(options: Omit<CheckOptions, 'slot'> = {}): Promise<CheckSummary | null> {
  const { database, now } = contextOf(options);
  const { sourceCheckHours } = await getSettings(database);
  if (!sourceCheckHours.includes(now.getUTCHours())) return null;
  try {
    return await checkSources(CLOCK, {}, { ...options, slot: slotOf(now) });
  } catch (error) {
    // A run by hand is under way; it may end within the hour.
    if (isAppError(error, 'conflict')) return null;
    throw error;
  }
}

async function round(): Promise<void> {
  try {
    const summary = await checkScheduled();
    if (!summary) return;
    const changed = summary.pages.filter(({ outcome }) => outcome === 'changed').map(({ url }) => url);
    log().info({ pages: summary.pages.length, changed }, 'sources');
  } catch (error) {
    // The next round tries again; a database that is away must not end the server.
    log().error({ error }, 'sources');
  }
}

const running: { job: Cron | null } = { job: null };

/** Looks every ten minutes whether it is the hour, until the process is asked to stop; called again it does nothing. */
export function startSourceSchedule(): void {
  // The settings are asked each time, so that a change needs no restart; a run that takes longer is not begun twice.
  if (running.job) return;
  const job = new Cron('*/10 * * * *', { timezone: 'UTC', protect: true, unref: true }, round);
  running.job = job;
  stopsWith(() => job.stop());
}
