/** The tables that hold a plan, parents before children, and a transaction's way to each. */
import type { Prisma } from '@/generated/sqlite/client';

/** Each table below `plan`, with the columns that follow planId in its key: the order of its rows. */
export const CHILD_KEYS = {
  planNetwork: ['position'],
  planEligibility: ['position'],
  numberReset: ['position'],
  paymentOption: ['position'],
  paymentOptionPrice: ['optionPosition', 'lines'],
  topUp: ['position'],
  fee: ['kind', 'position'],
  addOn: ['position'],
  callingEntry: ['position'],
  callingCountry: ['entryPosition', 'position'],
  messagingEntry: ['position'],
  messagingCountry: ['entryPosition', 'position'],
  roamingEntry: ['position'],
  roamingCountry: ['entryPosition', 'position'],
  roamingPass: ['position'],
  roamingPassCountry: ['passPosition', 'position'],
  source: ['position'],
  sourceField: ['sourcePosition', 'position'],
} as const;
export type ChildTable = keyof typeof CHILD_KEYS;
export type PlanTable = 'plan' | ChildTable;
export type Column<Table extends PlanTable | 'carrier'> = string &
  keyof Prisma.TypeMap['model'][Capitalize<Table>]['payload']['scalars'];

export const CHILD_TABLES = Object.keys(CHILD_KEYS) as ChildTable[];
export const PLAN_TABLES: readonly PlanTable[] = ['plan', ...CHILD_TABLES];

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;
/** The rows of each table, of one plan or of many. */
export type Rows = Record<PlanTable, Row[]>;

/** An empty list for each table. */
export function noRows(): Rows {
  return Object.fromEntries(PLAN_TABLES.map((table) => [table, []])) as unknown as Rows;
}

/** The part of Prisma's table clients that is the same for all. */
interface TableClient {
  createMany(args: { data: Row[] }): Promise<{ count: number }>;
  deleteMany(args: { where: object }): Promise<{ count: number }>;
  update(args: { where: { id: string }; data: Row }): Promise<unknown>;
  findMany(args: { where?: object; orderBy: object[] }): Promise<Row[]>;
}

/** The client of a table by its name. */
export function tableOf(tx: Prisma.TransactionClient, table: PlanTable | 'carrier'): TableClient {
  return tx[table] as unknown as TableClient;
}

/** The order in which a table's rows are read. */
export function orderOf(table: PlanTable): object[] {
  if (table === 'plan') return [{ id: 'asc' }];
  return ['planId', ...CHILD_KEYS[table]].map((column) => ({ [column]: 'asc' }));
}
