/** The process log: one JSON line for each event, on standard output. */
import { pino } from 'pino';
import { readEnv } from '@/server/env';

let logger: pino.Logger | undefined;

/** The one logger, at the level that LOG_LEVEL names. */
export function log(): pino.Logger {
  logger ??= pino({ name: 'plansight', level: readEnv().LOG_LEVEL });
  return logger;
}
