/** The process log: one JSON line for each event, on standard output. */
import { pino } from 'pino';
import { currentRequestId } from '@/server/current-request';
import { readEnv } from '@/server/env';

let logger: pino.Logger | undefined;

/** Of the request that is being answered: by it all that happened on its way is found. */
function aboutRequest(line: object): object {
  const requestId = currentRequestId();
  return requestId === undefined || 'requestId' in line ? {} : { requestId };
}

/** The one logger, at the level that LOG_LEVEL names. */
export function log(): pino.Logger {
  logger ??= pino({ name: 'plansight', level: readEnv().LOG_LEVEL, mixin: aboutRequest });
  return logger;
}
