/** Which request is being answered, for lines of the log that are written on its way. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '@/lib/process-wide';

const requests = processWide('requests', () => new AsyncLocalStorage<{ id: string }>());

/** Does the work as part of the request with that id. */
export function inRequest<T>(id: string, work: () => T): T {
  return requests.run({ id }, work);
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return requests.getStore()?.id;
}
