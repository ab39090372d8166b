import type { Instrumentation } from 'next';

/** Runs once when an instance of the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { waitBriefly } = await import('@/server/db');
  waitBriefly();
  const { closeDatabaseToOthers } = await import('@/server/private-database');
  closeDatabaseToOthers();
  const { shareActionKey } = await import('@/server/action-key');
  await shareActionKey();
  const { startSchedule } = await import('@/server/schedule');
  const { noticeMail, noticeSaid } = await import('@/app/notice-words');
  startSchedule({ said: noticeSaid, mail: noticeMail });
  const { backend } = await import('@/app/backend');
  const { offerBackend } = await import('@/server/http/backend');
  offerBackend(backend);
}

/** An error that a page or handler threw: `digest` is the number that its reader is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/server/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  log().error({ err: error, digest, method: request.method, route: context.routePath }, 'Rendering failed');
};
