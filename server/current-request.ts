/** Which request is being answered: for lines of the log that are written on its way, and for why it failed. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '@/lib/process-wide';

interface Current {
  id: string;
  /** On its way the database failed, or was busy for too long. */
  databaseFailed: boolean;
}

const requests = processWide('requests', () => new AsyncLocalStorage<Current>());

/** Does the work as part of the request with that id. */
export function inRequest<T>(id: string, work: () => T): T {
  return requests.run({ id, databaseFailed: false }, work);
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return requests.getStore()?.id;
}

/** Remembers that the database failed on the way of this request; nothing outside of one. */
export function noteDatabaseFailure(): void {
  const current = requests.getStore();
  if (current) current.databaseFailed = true;
}

/** Whether the database failed on the way of the request that is being answered. */
export function databaseFailed(): boolean {
  return requests.getStore()?.databaseFailed ?? false;
}
