/** Documents as rows, and back, by the field map. */
import type { CarrierDocument, PlanDocument } from '@/lib/plan/plan';
import type { SharedField } from '@/lib/plan/shared-fields';
import { CARRIER_FIELDS, PLAN_FIELDS } from '@/server/storage/field-map';
import { CARRIER_CHILD_TABLES, CHILD_TABLES, noRows, type Row, type Rows } from '@/server/storage/tables';

/**
 * All rows of one plan; `position` is its place among the carrier's plans, `own` are the fields that are its own.
 * @throws RangeError where a price is not a whole number of cents, or a rate not one of hundredths of a cent.
 */
export function toRows(plan: PlanDocument, position: number, own: readonly SharedField[]): Rows {
  const rows = noRows();
  const row: Row = { id: plan.id, position, ownFields: JSON.stringify(own) };
  rows.plan.push(row);
  PLAN_FIELDS.write(plan, row, rows);
  return rows;
}

/** The plans in the order of their rows. Child rows must come in the order of their keys. */
export function toPlans(stored: Rows): PlanDocument[] {
  const byPlan = new Map(stored.plan.map((plan) => [plan.id, { ...noRows(), plan: [plan] }]));
  for (const table of CHILD_TABLES)
    for (const row of stored[table]) byPlan.get(row.planId as string)?.[table].push(row);
  return [...byPlan.values()].map((rows) => PLAN_FIELDS.read(rows.plan[0] as Row, rows));
}

/** All rows of one carrier. */
export function toCarrierRows(carrier: CarrierDocument): Rows {
  const rows = noRows();
  const row: Row = { id: carrier.id };
  rows.carrier.push(row);
  CARRIER_FIELDS.write(carrier, row, rows);
  return rows;
}

/** The carriers in the order of their rows. Child rows must come in the order of their keys. */
export function toCarriers(stored: Rows): CarrierDocument[] {
  const byCarrier = new Map(
    stored.carrier.map((carrier) => [carrier.id, { ...noRows(), carrier: [carrier] }]),
  );
  for (const table of CARRIER_CHILD_TABLES)
    for (const row of stored[table]) byCarrier.get(row.carrierId as string)?.[table].push(row);
  return [...byCarrier.values()].map((rows) => CARRIER_FIELDS.read(rows.carrier[0] as Row, rows));
}
