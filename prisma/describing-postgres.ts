/**
 * A PostgreSQL adapter that can also read the server's own catalogs, as the schema engine does to describe a database.
 * They use the one-byte type `"char"`, which Prisma's driver adapter refuses as unsupported (prisma/orm issue 27403).
 */
import { ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import { PostgresAdapter } from './postgres';

const CHAR_OID = 18;
const TEXT_OID = 25;

interface PgResult {
  fields: { dataTypeID: number }[];
  rows: unknown[][];
}

export class DescribingPostgresAdapter extends PostgresAdapter {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const charColumns = new WeakMap<unknown[][], number[]>();

    const query = pool.query.bind(pool) as (config: unknown) => Promise<PgResult>;
    const queryAsText = async (config: unknown) => {
      const result = await query(config);
      const columns = [...result.fields.keys()].filter((at) => result.fields[at]?.dataTypeID === CHAR_OID);
      for (const at of columns) Object.assign(result.fields[at] as object, { dataTypeID: TEXT_OID });
      if (columns.length > 0) charColumns.set(result.rows, columns);
      return result;
    };
    Object.assign(pool, { query: queryAsText });

    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (statement: SqlQuery) => {
      const result = await queryRaw(statement);
      for (const at of charColumns.get(result.rows) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  }
}
