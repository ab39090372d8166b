/** A database's file and the connections that a client has to it. */

import { lockedUntil, whenUnlocked } from './locked';
import type { Result, Statement } from './program';
import { Connection } from './thread';
import { takeTurn } from './turns';

/** Whether it changes nothing, to be seen from its first word: what Prisma makes begins with it. */
export const isRead = (sql: string): boolean => /^\s*(?:SELECT|PRAGMA|EXPLAIN)\b/i.test(sql);

export class SqliteFile {
  private reader: Promise<Connection> | null = null;
  /** Without a transaction, for the next one. As many as there ever were at once. */
  private idle: Connection[] = [];
  private isClosed = false;

  constructor(readonly path: string) {}

  /** The connection of queries outside of transactions; opened anew where its thread was lost. */
  async queries(): Promise<Connection> {
    const there = await this.reader?.catch(() => null);
    if (there?.isAlive) return there;
    this.reader = Connection.open('queries', this.path);
    return this.reader;
  }

  /** A query by itself: it sees what is committed, and waits for no transaction. @throws SqliteError */
  async query(statement: Statement): Promise<Result> {
    const connection = await this.queries();
    return whenUnlocked(lockedUntil(performance.now()), () => connection.ask({ statement }));
  }

  /** A write by itself, in its turn. @throws SqliteError */
  async write(statement: Statement): Promise<Result> {
    const asked = performance.now();
    const release = await takeTurn(this.path);
    try {
      const connection = await this.take();
      try {
        return await whenUnlocked(lockedUntil(asked), () =>
          connection.ask({ before: 'BEGIN IMMEDIATE', statement, after: 'COMMIT', reset: true }),
        );
      } finally {
        await this.giveBack(connection);
      }
    } finally {
      release();
    }
  }

  /** A connection for one transaction; to be given back. */
  async take(): Promise<Connection> {
    const there = this.idle.pop();
    if (there?.isAlive) return there;
    return Connection.open('transactions', this.path);
  }

  /** One on which no transaction is open. */
  async giveBack(connection: Connection): Promise<void> {
    if (this.isClosed || !connection.isAlive) await connection.close();
    else this.idle.push(connection);
  }

  /** One on which a transaction may be open, which is taken back. Where that fails it is not used again. */
  async takeBack(connection: Connection): Promise<void> {
    const isClean = await connection.ask({ reset: true }).then(
      () => true,
      () => false,
    );
    if (isClean) await this.giveBack(connection);
    else await connection.close();
  }

  /** Closes what is not in use; what is in use is closed when it is given back. */
  async close(): Promise<void> {
    this.isClosed = true;
    const reader = await this.reader?.catch(() => null);
    this.reader = null;
    await Promise.all([reader?.close(), ...this.idle.splice(0).map((connection) => connection.close())]);
  }
}
