/** People of every role, and a catalog of one carrier, for tests of the back office. */
import { afterAll, beforeAll } from 'vitest';
import { ROLES, type Role } from '@/lib/admin/permissions';
import type { CarrierFile, PlanDocument } from '@/lib/plan/plan';
import { pageAddress } from '@/lib/sources/pages';
import type { Actor } from '@/server/actions';
import { getPlan, writeCatalog } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { verifyPages } from '@/server/plans/freshness';
import { stampOf } from '@/server/plans/stamp';
import type { RunningEngine, TestEngine } from '../prisma/engines';
import { REAL_FILES, REAL_TAXES } from './real-catalog';

export const FILE = REAL_FILES.find(({ carrier }) => carrier.id === 'tello') as CarrierFile;
export const PLAN = FILE.plans[0] as PlanDocument;
export const OTHER = FILE.plans[1] as PlanDocument;

type Person = Actor & { id: string };
export const personOf = (role: Role, name: string = role): Person => ({ id: `user-${name}`, name, role });
/** One of each role, and a second publisher. */
export const PEOPLE = Object.fromEntries(ROLES.map((role) => [role, personOf(role)])) as Record<Role, Person>;
export const SECOND = personOf('publisher', 'second');

/** Rows of people without a way to sign in. */
export async function seedPeople(database: Database): Promise<void> {
  for (const { id, name, role } of [...Object.values(PEOPLE), SECOND])
    await database.user.create({ data: { id, name, role, email: `${name}@example.org` } });
}

export interface BackOffice {
  database: Database;
  url: string;
}

/** A fresh database on that engine with people and a carrier, for the tests of a describe block. */
export function useBackOffice(start: TestEngine['start']): BackOffice {
  const office = {} as BackOffice;
  let engine: RunningEngine;
  beforeAll(async () => {
    engine = await start();
    office.url = await engine.migrated();
    office.database = openDatabase(office.url);
    await writeCatalog([FILE], {
      taxes: REAL_TAXES,
      database: office.database,
      now: new Date('2026-06-01T10:00:00Z'),
    });
    await seedPeople(office.database);
  }, 120_000);
  afterAll(async () => {
    await office.database.$disconnect();
    await engine.stop();
  }, 60_000);
  return office;
}

/** "The page of its price says the same today", as the page of what is due records it. */
export async function verifyPrice(actor: Person, planId: string, context: { database: Database; now: Date }) {
  const plan = (await getPlan(planId, context.database)) as PlanDocument;
  const source = plan.sources.find(({ covers }) => covers.includes('charges'));
  const url = pageAddress(source?.url ?? '') ?? '';
  await verifyPages(actor, [{ url, plans: [{ planId, stamp: stampOf(plan) }] }], context);
}
