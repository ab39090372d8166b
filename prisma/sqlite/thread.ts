/** Threads in which SQLite works: its driver waits where it is called, and nobody else is to wait with it. */
import path from 'node:path';
import type { Worker as WorkerThread } from 'node:worker_threads';
import { processWide } from '../../lib/process-wide';
import { type Answer, type Failure, programText, type Result, type Work } from './program';

// Asked for at run time, because a bundler would look for the files of a thread and of what is required.
const { Worker } = process.getBuiltinModule('node:worker_threads');
const { createRequire } = process.getBuiltinModule('node:module');

/** What SQLite refused; Prisma's adapter knows it by its fields. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: string;
  readonly rawCode: number | undefined;

  constructor({ message, code, rawCode }: Failure) {
    super(message);
    this.code = code;
    this.rawCode = rawCode;
  }
}

const NO_RESULT: Result = { columns: [], columnTypes: [], rows: [], rowsAffected: 0 };

interface Asked {
  resolve(result: Result): void;
  reject(error: SqliteError): void;
}

class Thread {
  isAlive = true;
  private readonly worker: WorkerThread;
  private readonly asked = new Map<number, Asked>();
  private asks = 0;
  private opened = 0;
  private open = 0;

  constructor() {
    const libsql = createRequire(path.resolve('package.json')).resolve('libsql');
    this.worker = new Worker(programText(libsql), { eval: true });
    this.worker.on('message', (answer: Answer) => this.take(answer));
    this.worker.on('error', (error) => this.ended(error.message));
    this.worker.on('exit', () => this.ended('its thread ended'));
    // It keeps nobody alive: a command that is done ends.
    this.worker.unref();
  }

  ask(work: Work): Promise<Result> {
    if (!this.isAlive) return Promise.reject(this.gone('its thread ended'));
    const id = this.asks++;
    if (this.asked.size === 0) this.worker.ref();
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...work });
    });
  }

  /** The number of a connection that is about to be opened. */
  numberOfNew(): number {
    this.open++;
    return this.opened++;
  }

  /** A connection was closed. With the last of them the thread ends, and with it whatever the driver still held. */
  async wasClosed(): Promise<void> {
    this.open--;
    if (this.open > 0 || !this.isAlive) return;
    this.isAlive = false;
    await this.worker.terminate();
  }

  private take({ id, result, failure }: Answer): void {
    const asked = this.asked.get(id);
    this.asked.delete(id);
    if (this.asked.size === 0) this.worker.unref();
    if (failure) asked?.reject(new SqliteError(failure));
    else asked?.resolve(result ?? NO_RESULT);
  }

  private gone(why: string): SqliteError {
    return new SqliteError({ message: `The connection to SQLite was lost: ${why}.`, code: 'THREAD_ENDED' });
  }

  private ended(why: string): void {
    this.isAlive = false;
    for (const { reject } of this.asked.values()) reject(this.gone(why));
    this.asked.clear();
  }
}

/** What a thread is for: queries one by one, which never wait for a transaction, or transactions and writes. */
export type Role = 'queries' | 'transactions';

/** The connections of all databases of the process share them. */
const threads = processWide('sqlite-threads', () => new Map<Role, Thread>());

function threadFor(role: Role): Thread {
  const there = threads.get(role);
  if (there?.isAlive) return there;
  const thread = new Thread();
  threads.set(role, thread);
  return thread;
}

/** How long the driver itself waits for a lock: too short for anybody to notice. Longer waits are made outside of it. */
const DRIVER_WAIT_MS = 5;
/** How long opening waits in the driver: a new file is given its journal once, and nobody reads from it before. */
const OPEN_WAIT_MS = 10_000;

/** A connection to a database's file, in a thread. */
export class Connection {
  private constructor(
    private readonly thread: Thread,
    private readonly connection: number,
  ) {}

  /**
   * Opens the file: readers go on beside a writer (WAL), and foreign keys are held.
   * @throws SqliteError
   */
  static async open(role: Role, file: string): Promise<Connection> {
    const thread = threadFor(role);
    const opened = new Connection(thread, thread.numberOfNew());
    const before = `PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = ${DRIVER_WAIT_MS}`;
    try {
      await opened.ask({ open: { file, waitMs: OPEN_WAIT_MS }, before });
    } catch (error) {
      await opened.close();
      throw error;
    }
    return opened;
  }

  /** Whether its thread still runs. */
  get isAlive(): boolean {
    return this.thread.isAlive;
  }

  /** @throws SqliteError */
  ask(work: Omit<Work, 'connection'>): Promise<Result> {
    return this.thread.ask({ connection: this.connection, ...work });
  }

  /** Takes back what was not committed, and closes. Never throws: there is nothing more to be done about it. */
  async close(): Promise<void> {
    await this.ask({ close: true }).catch(() => {});
    await this.thread.wasClosed();
  }
}
