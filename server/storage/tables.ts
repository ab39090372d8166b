/** The tables that hold a plan or a carrier, parents before children, and a transaction's way to each. */
import type { Prisma } from '@/generated/sqlite/client';

/** Each table below `plan`, with the columns that follow planId in its key: the order of its rows. */
export const CHILD_KEYS = {
  planNetwork: ['position'],
  planEligibility: ['position'],
  numberReset: ['position'],
  paymentOption: ['position'],
  paymentOptionPrice: ['optionPosition', 'lines'],
  paymentOptionCondition: ['optionPosition', 'position'],
  topUp: ['position'],
  fee: ['kind', 'position'],
  dataOverageCap: ['lines'],
  typicalSpeed: ['position'],
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
/** Each table below `carrier`, in the same way. */
export const CARRIER_CHILD_KEYS = {
  family: ['position'],
  familyPlan: ['familyPosition', 'position'],
  familySource: ['familyPosition', 'position'],
  familySourceField: ['familyPosition', 'sourcePosition', 'position'],
  carrierSource: ['position'],
  carrierSourceField: ['sourcePosition', 'position'],
} as const;

export type ChildTable = keyof typeof CHILD_KEYS;
export type CarrierChildTable = keyof typeof CARRIER_CHILD_KEYS;
export type PlanTable = 'plan' | ChildTable;
export type CarrierTable = 'carrier' | CarrierChildTable;
export type Table = PlanTable | CarrierTable;
export type Column<Name extends Table> = string &
  keyof Prisma.TypeMap['model'][Capitalize<Name>]['payload']['scalars'];

export const CHILD_TABLES = Object.keys(CHILD_KEYS) as ChildTable[];
export const PLAN_TABLES: readonly PlanTable[] = ['plan', ...CHILD_TABLES];
export const CARRIER_CHILD_TABLES = Object.keys(CARRIER_CHILD_KEYS) as CarrierChildTable[];
export const CARRIER_TABLES: readonly CarrierTable[] = ['carrier', ...CARRIER_CHILD_TABLES];

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;
/** The rows of each table, of one document or of many. */
export type Rows = Record<Table, Row[]>;

/** An empty list for each table. */
export function noRows(): Rows {
  return Object.fromEntries(
    [...PLAN_TABLES, ...CARRIER_TABLES].map((table) => [table, []]),
  ) as unknown as Rows;
}

const isOfCarrier = (table: Table): table is CarrierTable =>
  table in CARRIER_CHILD_KEYS || table === 'carrier';

/** The column in which the rows of a table below `plan` or `carrier` name the document that they belong to. */
export const ownerColumnOf = (table: ChildTable | CarrierChildTable): 'planId' | 'carrierId' =>
  isOfCarrier(table) ? 'carrierId' : 'planId';

/** The columns that follow the owner's in a table's key. */
export const keyBelowOwner = (table: ChildTable | CarrierChildTable): readonly string[] =>
  isOfCarrier(table) ? CARRIER_CHILD_KEYS[table] : CHILD_KEYS[table];

/** The part of Prisma's table clients that is the same for all. */
interface TableClient {
  createMany(args: { data: Row[] }): Promise<{ count: number }>;
  deleteMany(args: { where: object }): Promise<{ count: number }>;
  update(args: { where: { id: string }; data: Row }): Promise<unknown>;
  findMany(args: { where?: object; orderBy: object[] }): Promise<Row[]>;
}

/** The client of a table by its name. */
export function tableOf(tx: Prisma.TransactionClient, table: Table): TableClient {
  return tx[table] as unknown as TableClient;
}

/** The order in which a table's rows are read. */
export function orderOf(table: Table): object[] {
  if (table === 'plan' || table === 'carrier') return [{ id: 'asc' }];
  return [ownerColumnOf(table), ...keyBelowOwner(table)].map((column) => ({ [column]: 'asc' }));
}
