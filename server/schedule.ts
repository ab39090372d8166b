/** What happens by itself while an instance runs: scheduled drafts are published, pages of sources are fetched. */
import { log } from '@/server/log';
import { publishDue } from '@/server/plans/publishing';
import { startSourceSchedule } from '@/server/sources/schedule';

const EVERY_MS = 30_000;

let timer: NodeJS.Timeout | undefined;

/** Begins what goes by the clock, until the process ends; called again it does nothing. */
export function startSchedule(): void {
  startSourceSchedule();
  timer ??= setInterval(() => {
    publishDue().then(
      ({ published, returned }) => {
        if (published.length + returned.length > 0) log().info({ published, returned }, 'schedule');
      },
      // The next round tries again; a database that is away must not end the server.
      (error: unknown) => log().error({ error }, 'schedule'),
    );
  }, EVERY_MS);
  timer.unref();
}
