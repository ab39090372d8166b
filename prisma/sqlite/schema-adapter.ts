/**
 * SQLite for the schema engine: one connection for everything, because the engine locks it (`locking_mode = EXCLUSIVE`)
 * so that no other migration runs beside it. It waits in the driver: commands that migrate have nobody else to answer.
 */
import { PrismaLibSql } from '@prisma/adapter-libsql';

/** How long it waits for another process's write, or for another migration, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

export class SchemaSqliteAdapter extends PrismaLibSql {
  /** @param begin is called before the file is opened, each time. */
  constructor(
    url: string,
    private readonly begin: () => void,
  ) {
    super({ url, timeout: BUSY_TIMEOUT_MS });
  }

  override async connect() {
    this.begin();
    const adapter = await super.connect();
    await adapter.executeScript('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;');
    return adapter;
  }
}
