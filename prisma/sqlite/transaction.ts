/** A transaction on a connection of its own. It begins with its first statement, which says what it needs. */

import type { Release } from '../../lib/turns';
import type { SqliteFile } from './file';
import { isRead } from './file';
import { lockedUntil, whenUnlocked } from './locked';
import type { Result, Statement } from './program';
import { type Connection, SqliteError } from './thread';
import { takeTurn, waitedTooLong } from './turns';

/**
 * Takes the lock for writing and changes nothing, because no database of ours is of the kind that shrinks by steps. A
 * statement with values would not do: the driver leaves one that met a lock unfinished, and then nothing can be
 * committed on that connection.
 */
const TAKE_LOCK = 'PRAGMA incremental_vacuum(1)';

const closed = () => new SqliteError({ message: 'The transaction is closed', code: 'TRANSACTION_CLOSED' });

export class SqliteTransaction {
  private connection: Connection | null = null;
  private release: Release | null = null;
  private hasEnded = false;
  private readonly waiting = new AbortController();

  /** @param writes whether it takes the lock with its first statement, though that one may be a query. */
  constructor(
    private readonly file: SqliteFile,
    private readonly writes: boolean,
  ) {}

  /** One at a time: Prisma's adapter sees to that. @throws SqliteError */
  async execute(statement: Statement): Promise<Result> {
    const isWrite = this.writes || !isRead(statement.sql);
    if (isWrite && !this.release) return this.beginToWrite(statement);
    if (this.connection) return this.ask({ statement });
    await this.connect();
    return this.ask({ before: 'BEGIN', statement });
  }

  /** @throws SqliteError where it could not be kept; then it is taken back. */
  async commit(): Promise<void> {
    if (this.hasEnded) throw closed();
    this.hasEnded = true;
    let isKept = false;
    try {
      await this.connection?.ask({ before: 'COMMIT', reset: true });
      isKept = true;
    } finally {
      await this.leave(isKept);
    }
  }

  /** Also where a statement still waits for its turn or for a lock: it gives up. */
  async rollback(): Promise<void> {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.waiting.abort();
    await this.leave(false);
  }

  /** What cannot take the lock is over: nothing of it may be written without. */
  private async beginToWrite(statement: Statement): Promise<Result> {
    try {
      await this.takeLock();
    } catch (error) {
      await this.rollback();
      throw error;
    }
    return this.ask({ statement });
  }

  private async takeLock(): Promise<void> {
    const asked = performance.now();
    const release = await takeTurn(this.file.path, this.waiting.signal);
    if (this.hasEnded) {
      release();
      throw waitedTooLong();
    }
    this.release = release;
    const hasRead = this.connection !== null;
    if (!hasRead) await this.connect();
    await whenUnlocked(lockedUntil(asked), async () => {
      if (this.hasEnded) throw waitedTooLong();
      await this.ask({ before: hasRead ? TAKE_LOCK : 'BEGIN IMMEDIATE' });
    });
  }

  private async connect(): Promise<void> {
    const connection = await this.file.take();
    if (this.hasEnded) {
      await this.file.giveBack(connection);
      throw closed();
    }
    this.connection = connection;
  }

  private async ask(work: Parameters<Connection['ask']>[0]): Promise<Result> {
    // The connection may be another transaction's by now.
    if (this.hasEnded || !this.connection) throw closed();
    return this.connection.ask(work);
  }

  private async leave(isClean: boolean): Promise<void> {
    if (this.connection) await this.file[isClean ? 'giveBack' : 'takeBack'](this.connection);
    this.release?.();
  }
}
