/** Runs once when an instance of the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startSchedule } = await import('@/server/schedule');
  const { noticeMail, noticeSaid } = await import('@/app/notice-words');
  startSchedule({ said: noticeSaid, mail: noticeMail });
  const { backend } = await import('@/app/backend');
  const { offerBackend } = await import('@/server/http/backend');
  offerBackend(backend);
}
