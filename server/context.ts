/** What every function of the server that reads or writes is handed: the database and the clock. */
import { type Database, db } from '@/server/db';

/** The process's own database and the present, where they are left out. */
export interface ContextOptions {
  database?: Database;
  now?: Date;
}

export interface Context {
  database: Database;
  now: Date;
}

/** The options with nothing left out. */
export const contextOf = ({ database = db(), now = new Date() }: ContextOptions): Context => ({
  database,
  now,
});
