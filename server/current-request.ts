/** Which request is being answered, for lines of the log that are written on its way, and what came of its form. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '@/lib/process-wide';

/** A request on its way. */
export interface CurrentRequest {
  id: string;
  /** What an action made of what was sent to it; nothing where none was reached. */
  sent?: 'taken' | 'refused';
}

const requests = processWide('requests', () => new AsyncLocalStorage<CurrentRequest>());

/** Does the work as part of the request with that id. */
export function inRequest<T>(id: string, work: () => T): T {
  return requests.run({ id }, work);
}

/** The request that is being answered; undefined outside of one. */
export const currentRequest = (): CurrentRequest | undefined => requests.getStore();

/** Says what an action made of what was sent to it. */
export function noteSent(outcome: NonNullable<CurrentRequest['sent']>): void {
  const request = requests.getStore();
  if (request) request.sent = outcome;
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return requests.getStore()?.id;
}
