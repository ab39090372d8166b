/** PostgreSQL: connections for readers and for whoever acts are apart, and who acts waits for a bounded time. */
import { PrismaPg } from '@prisma/adapter-pg';
import {
  DriverAdapterError,
  type IsolationLevel,
  isDriverAdapterError,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import type { PoolClient, PoolConfig } from 'pg';

/** Connections of an instance where the address does not bound them. */
const CONNECTIONS = 10;
/** A connection that nobody used for so long is closed; making one takes longer than most queries. */
const IDLE_MS = 300_000;
/** A statement that got no answer by then never gets one: the host is gone without a word. */
const READ_MS = 30_000;
const WRITE_MS = 120_000;
/** The server ends a transaction whose process says nothing any more, and with it what it keeps locked. */
const SILENT_MS = 60_000;

/** SQLSTATE 08007, transaction resolution unknown: the connection was lost while a commit was under way. */
export const OUTCOME_UNKNOWN = '08007';

export interface PostgresOptions {
  /**
   * How long who acts waits for a connection and for another's turn, in milliseconds; without it as long as it takes.
   */
  turnMs?: number;
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** Whether the server itself said how the statement ended, so that the connection still stands. */
function isAnswer(error: unknown): boolean {
  if (!isDriverAdapterError(error)) return false;
  const { originalCode } = error.cause;
  // Classes 08 and 57: connection exceptions, and a server that is being stopped.
  return originalCode !== undefined && !/^(08|57P)/.test(originalCode);
}

/** The connection was known to be lost before, so that nothing was sent. */
const isUnsent = (error: unknown): boolean => error instanceof Error && /not queryable/.test(error.message);

function outcomeUnknown(): DriverAdapterError {
  const message = 'The connection was lost while the transaction was being committed.';
  return new DriverAdapterError({
    kind: 'postgres',
    code: OUTCOME_UNKNOWN,
    originalCode: OUTCOME_UNKNOWN,
    ...{ message, originalMessage: message, severity: 'FATAL' },
    ...{ detail: undefined, column: undefined, hint: undefined },
  });
}

/**
 * A commit whose end is not known says so, and a connection that hangs or was ended by the server does not come back into
 * the pool, where it would fail whoever comes next.
 */
function watched(transaction: Transaction): Transaction {
  const { client } = transaction as unknown as { client: PoolClient };
  const leave = (error: unknown): never => {
    if (!isAnswer(error)) void client.end();
    throw error;
  };
  const query = transaction.queryRaw.bind(transaction);
  const execute = transaction.executeRaw.bind(transaction);
  transaction.queryRaw = (asked: SqlQuery) => query(asked).catch(leave);
  transaction.executeRaw = (asked: SqlQuery) =>
    execute(asked)
      .catch(leave)
      .catch((error: unknown) => {
        throw asked.sql !== 'COMMIT' || isAnswer(error) || isUnsent(error) ? error : outcomeUnknown();
      });
  return transaction;
}

/** `?schema=` names a schema of the database, `?connection_limit=` bounds the connections of an instance. */
export class PostgresAdapter extends PrismaPg {
  private readonly acts: PrismaPg | null;
  private readonly turnMs: number | undefined;

  constructor(url: string, { turnMs }: PostgresOptions = {}) {
    const { searchParams } = new URL(url);
    const limit = Number(searchParams.get('connection_limit')) || CONNECTIONS;
    const options = { schema: searchParams.get('schema') ?? undefined };
    // Of one connection there is no half.
    const forActs = limit < 2 ? 0 : Math.floor(limit / 2);
    const pool = (max: number, query_timeout: number): PoolConfig => ({
      ...{ connectionString: url, max, keepAlive: true, idleTimeoutMillis: IDLE_MS },
      ...(turnMs !== undefined && { query_timeout, connectionTimeoutMillis: turnMs }),
    });
    super(pool(limit - forActs, forActs > 0 ? READ_MS : WRITE_MS), options);
    this.turnMs = turnMs;
    this.acts = forActs === 0 ? null : new PrismaPg(pool(forActs, WRITE_MS), options);
  }

  override async connect(): Promise<Adapter> {
    const readers = await super.connect();
    const acts = (await this.acts?.connect()) ?? null;
    const { turnMs } = this;
    const read = readers.startTransaction.bind(readers);
    const act = acts === null ? read : acts.startTransaction.bind(acts);
    const bounded = async (level: IsolationLevel | undefined): Promise<Transaction> => {
      const begun = performance.now();
      const transaction = watched(await act(level));
      if (turnMs === undefined) return transaction;
      const left = Math.max(1, Math.round(turnMs - (performance.now() - begun)));
      const sql = `SET LOCAL lock_timeout = ${left}; SET LOCAL idle_in_transaction_session_timeout = ${SILENT_MS}`;
      try {
        await transaction.executeRaw({ sql, args: [], argTypes: [] });
      } catch (error) {
        await transaction.rollback();
        throw error;
      }
      return transaction;
    };
    // What asks for an isolation of its own reads one state of the catalog, and is a reader.
    readers.startTransaction = async (level) =>
      level === undefined ? bounded(level) : watched(await read(level));
    const dispose = readers.dispose.bind(readers);
    readers.dispose = async () => {
      await Promise.all([dispose(), acts?.dispose()]);
    };
    return readers;
  }
}
