/** What a thread does: it keeps connections to SQLite, and runs on them what it is sent, one after the other. */
import type Database from 'libsql';

/** SQL with its values, as `@libsql/client` takes it. */
export interface Statement {
  sql: string;
  args: unknown[];
}

/** One message to the thread. What it names is done in this order; the rest is left out where something fails. */
export interface Work {
  /** The number of the connection. */
  connection: number;
  /** Opens it; locks of others are waited for here, in the driver, for so many milliseconds. */
  open?: { file: string; waitMs: number };
  /** SQL without values, e.g. what begins a transaction. */
  before?: string;
  statement?: Statement;
  /** SQL without values behind the statement. */
  after?: string;
  /** Takes back what was not committed, whether something failed or not. */
  reset?: boolean;
  /** Closes the connection. */
  close?: boolean;
}

/** As `@libsql/client` answers; integers beyond JavaScript's are left as `bigint`. */
export interface Result {
  columns: string[];
  columnTypes: string[];
  rows: unknown[][];
  rowsAffected: number;
}

/** What SQLite said, in the form by which Prisma's adapter knows a driver's error. */
export interface Failure {
  message: string;
  code: string;
  rawCode?: number;
}

export interface Answer {
  id: number;
  result?: Result;
  failure?: Failure;
}

/** Its text is what the thread gets: it may use what it is handed and what Node has everywhere, and nothing else. */
function program({ parentPort }: typeof import('node:worker_threads'), Connection: typeof Database): void {
  const connections = new Map<number, Database.Database>();

  const bound = (value: unknown): unknown => {
    if (typeof value === 'boolean') return Number(value);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError('SQLite keeps finite numbers only.');
    return value instanceof Uint8Array
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      : value;
  };
  const unbound = (value: unknown): unknown => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (!(value instanceof Uint8Array)) return value;
    return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
  };

  const run = (connection: Database.Database, { sql, args }: Statement): Result => {
    const statement = connection.prepare(sql);
    statement.safeIntegers(true);
    const values = args.map(bound);
    try {
      statement.raw(true);
    } catch {
      // It answers no rows.
      return { columns: [], columnTypes: [], rows: [], rowsAffected: statement.run(values).changes };
    }
    const columns = statement.columns();
    const rows = statement.all(values) as unknown[][];
    for (const row of rows) for (let at = 0; at < row.length; at++) row[at] = unbound(row[at]);
    return {
      columns: columns.map(({ name }) => name),
      columnTypes: columns.map(({ type }) => type ?? ''),
      rows,
      rowsAffected: 0,
    };
  };

  const opened = ({ connection: number, open }: Work): Database.Database => {
    if (!open) return connections.get(number) as Database.Database;
    const connection = new Connection(open.file, { timeout: open.waitMs });
    connections.set(number, connection);
    return connection;
  };

  const work = (asked: Work): Result | undefined => {
    const connection = opened(asked);
    try {
      if (asked.before !== undefined) connection.exec(asked.before);
      const result = asked.statement && run(connection, asked.statement);
      if (asked.after !== undefined) connection.exec(asked.after);
      return result;
    } finally {
      if ((asked.reset || asked.close) && connection.inTransaction) connection.exec('ROLLBACK');
      if (asked.close) {
        connections.delete(asked.connection);
        connection.close();
      }
    }
  };

  parentPort?.on('message', ({ id, ...asked }: Work & { id: number }) => {
    try {
      parentPort.postMessage({ id, result: work(asked) } satisfies Answer);
    } catch (error) {
      const { message, code = 'UNKNOWN', rawCode } = error as Failure;
      parentPort.postMessage({ id, failure: { message, code, rawCode } } satisfies Answer);
    }
  });
}

/**
 * The program as text, which needs no file beside the code: bundles, the standalone folder and commands have it alike.
 * @param libsql the path of the driver.
 */
export const programText = (libsql: string): string =>
  // esbuild, which runs the commands, names functions with a helper of its own.
  `const __name = (named) => named; (${program})(require('node:worker_threads'), require(${JSON.stringify(libsql)}));`;
