/**
 * Prisma's driver adapter for SQLite, with the driver in threads: nothing that it waits for holds up the process.
 * Values, types of columns and errors go through Prisma's own adapter, which is given a client of ours.
 */
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
} from '@prisma/driver-adapter-utils';
import { isRead, SqliteFile } from './file';
import type { Statement } from './program';
import { SqliteTransaction } from './transaction';

/** What of a client Prisma's adapter calls. */
interface Served {
  execute?(statement: Statement): Promise<unknown>;
  transaction?(): Promise<SqliteTransaction>;
}

class Bridge extends PrismaLibSql {
  constructor(private readonly served: Served) {
    super({ url: 'file:' });
  }

  override createClient() {
    return this.served as unknown as ReturnType<PrismaLibSql['createClient']>;
  }
}

/** Prisma's adapter does one thing at a time, behind a lock that a transaction keeps: so each thing has its own. */
const through = (served: Served): Promise<SqlDriverAdapter> => new Bridge(served).connect();

class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName = 'plansight-sqlite';

  constructor(private readonly file: SqliteFile) {}

  async queryRaw(query: SqlQuery) {
    return (await this.serving(query)).queryRaw(query);
  }

  async executeRaw(query: SqlQuery) {
    return (await this.serving(query)).executeRaw(query);
  }

  executeScript(): Promise<void> {
    return Promise.reject(new Error('Scripts are for the schema engine, which has an adapter of its own.'));
  }

  /**
   * @param level none where Prisma itself makes one write of several statements, queries among them. Transactions of
   * ours name one (`openDatabase`): they take the lock when they first write.
   */
  async startTransaction(level?: IsolationLevel) {
    const transaction = new SqliteTransaction(this.file, level === undefined);
    return (await through({ transaction: async () => transaction })).startTransaction(level);
  }

  dispose() {
    return this.file.close();
  }

  private serving({ sql }: SqlQuery): Promise<SqlDriverAdapter> {
    return through({
      execute: (statement) => (isRead(sql) ? this.file.query(statement) : this.file.write(statement)),
    });
  }
}

/** Opens a database's file. @param begin is called before, each time. */
export class SqliteAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = 'plansight-sqlite';

  constructor(
    private readonly path: string,
    private readonly begin: () => void,
  ) {}

  async connect(): Promise<SqlDriverAdapter> {
    this.begin();
    const file = new SqliteFile(this.path);
    await file.queries();
    return new SqliteAdapter(file);
  }
}
