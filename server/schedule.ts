/** What happens by itself while an instance runs: scheduled drafts are published when their time has come. */
import { log } from '@/server/log';
import { publishDue } from '@/server/plans/publishing';

const EVERY_MS = 30_000;

let timer: NodeJS.Timeout | undefined;

/** Looks for what is due every half minute until the process ends; called again it does nothing. */
export function startSchedule(): void {
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
