/** What happens by itself while an instance runs: scheduled drafts are published, messages sent, pages fetched. */
import { log } from '@/server/log';
import { type NoticeWords, sendDue } from '@/server/notices/runner';
import { publishDue } from '@/server/publish-due';
import { startSourceSchedule } from '@/server/sources/schedule';
import { stopsWith, tracked } from '@/server/stopping';
import { sendPublications } from '@/server/webhooks/runner';

const EVERY_MS = 30_000;

let started = false;

async function publishRound(): Promise<void> {
  const { published, returned } = await publishDue();
  if (published.length + returned.length > 0) log().info({ published, returned }, 'schedule');
}

async function sendRound(words: NoticeWords): Promise<void> {
  const summary = await sendDue({ words });
  if (summary.sent + summary.failed > 0) log().info(summary, 'messages');
}

async function callRound(): Promise<void> {
  const summary = await sendPublications();
  if (summary.sent + summary.failed > 0) log().info(summary, 'webhooks');
}

/** Runs a round again and again; one that takes longer than the time between is not begun twice. */
function repeat(name: string, round: () => Promise<void>): void {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    // The next round tries again; a database that is away must not end the server.
    await tracked(round()).catch((error: unknown) => log().error({ error }, name));
    busy = false;
  }, EVERY_MS);
  timer.unref();
  stopsWith(() => clearInterval(timer));
}

/** Begins what goes by the clock, until the process is asked to stop; called again it does nothing. @param words of messages. */
export function startSchedule(words: NoticeWords): void {
  startSourceSchedule();
  if (started) return;
  started = true;
  // Apart, so that no publication waits for a mail server.
  repeat('schedule', publishRound);
  repeat('messages', () => sendRound(words));
  repeat('webhooks', callRound);
}
