/** The tables that hold a plan, parents before children, and a transaction's way to each. */
import type { Prisma } from '@/generated/sqlite/client';

/** What a table of this list holds of one plan. */
export interface PlanRows {
  plan: Prisma.PlanCreateManyInput;
  planNetwork: Prisma.PlanNetworkCreateManyInput;
  planEligibility: Prisma.PlanEligibilityCreateManyInput;
  numberReset: Prisma.NumberResetCreateManyInput;
  paymentOption: Prisma.PaymentOptionCreateManyInput;
  paymentOptionPrice: Prisma.PaymentOptionPriceCreateManyInput;
  topUp: Prisma.TopUpCreateManyInput;
  fee: Prisma.FeeCreateManyInput;
  addOn: Prisma.AddOnCreateManyInput;
  callingEntry: Prisma.CallingEntryCreateManyInput;
  callingCountry: Prisma.CallingCountryCreateManyInput;
  messagingEntry: Prisma.MessagingEntryCreateManyInput;
  messagingCountry: Prisma.MessagingCountryCreateManyInput;
  roamingEntry: Prisma.RoamingEntryCreateManyInput;
  roamingCountry: Prisma.RoamingCountryCreateManyInput;
  roamingPass: Prisma.RoamingPassCreateManyInput;
  roamingPassCountry: Prisma.RoamingPassCountryCreateManyInput;
  source: Prisma.SourceCreateManyInput;
  sourceField: Prisma.SourceFieldCreateManyInput;
}
export type PlanTable = keyof PlanRows;

/** Each table below `plan`, with the columns that follow planId in its key: the order of its rows. */
const CHILD_KEYS = {
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
} as const satisfies Record<Exclude<PlanTable, 'plan'>, readonly string[]>;
export type ChildTable = keyof typeof CHILD_KEYS;

export const CHILD_TABLES = Object.keys(CHILD_KEYS) as ChildTable[];
export const PLAN_TABLES: readonly PlanTable[] = ['plan', ...CHILD_TABLES];

/** Rows as read: what was written, with every column there. */
export type StoredRows = { [Table in PlanTable]: Required<PlanRows[Table]>[] };
export type RowsToWrite = { [Table in PlanTable]: PlanRows[Table][] };

/** An empty list for each table. */
export function noRows(): RowsToWrite {
  return Object.fromEntries(PLAN_TABLES.map((table) => [table, []])) as unknown as RowsToWrite;
}

/** The part of Prisma's table clients that is the same for all. */
interface TableClient {
  createMany(args: { data: unknown[] }): Promise<{ count: number }>;
  deleteMany(args: { where: object }): Promise<{ count: number }>;
  findMany(args: { where?: object; orderBy: object[] }): Promise<never[]>;
}

/** The client of a table by its name. */
export function tableOf(tx: Prisma.TransactionClient, table: PlanTable): TableClient {
  return tx[table] as unknown as TableClient;
}

/** The order in which a table's rows are read. */
export function orderOf(table: PlanTable): object[] {
  if (table === 'plan') return [{ id: 'asc' }];
  return ['planId', ...CHILD_KEYS[table]].map((column) => ({ [column]: 'asc' }));
}
