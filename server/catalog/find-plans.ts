/** Finds plans of the catalog by the filters of the API, in SQL, and by words. */
import type { Prisma } from '@/generated/sqlite/client';
import type { PlanFilterName, PlanQuery } from '@/lib/api/plan-query';
import type { Catalog } from '@/lib/catalog/catalog';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import type { PlanDocument } from '@/lib/plan/plan';
import { getCatalog, viewOf } from '@/server/catalog/read';
import { forgetVersion, requireAnswering } from '@/server/catalog/version';
import { type Database, db, withDatabase } from '@/server/db';
import { AppError } from '@/server/errors';
import { readVersion } from '@/server/storage/read';

type Condition = (values: string[]) => Prisma.PlanWhereInput;

/** A fact that is not stated stands as null and is neither true nor false. */
const fact =
  (column: keyof Prisma.PlanWhereInput): Condition =>
  (values) => ({
    OR: values.map((value) => ({ [column]: value === 'unknown' ? null : value === 'true' })),
  });

const CONDITIONS: Record<PlanFilterName, Condition> = {
  carrier: (values) => ({ carrierId: { in: values } }),
  network: (values) => ({
    OR: [
      { networks: { some: { network: { in: values } } } },
      ...(values.includes('unknown') ? [{ networks: { none: {} } }] : []),
    ],
  }),
  billing: (values) => ({ billing: { in: values } }),
  status: (values) => ({ status: { in: values } }),
  taxes: (values) => ({ taxesAndFees: { in: values } }),
  esim: fact('simEsim'),
  fiveG: fact('fiveG'),
  volte: fact('volte'),
  wifiCalling: fact('wifiCalling'),
  creditCheck: fact('requiresCreditCheck'),
  ssn: fact('requiresSsn'),
  number: (values) => ({ OR: values.map((value) => ({ number: value === 'unknown' ? null : value })) }),
  separateAccounts: fact('separateAccounts'),
  sharing: (values) => ({ dataSharing: { in: values } }),
};

/** The condition on plans that every filter set. */
export const planCondition = (chosen: PlanQuery['chosen']): Prisma.PlanWhereInput => ({
  AND: chosen.map(({ name, values }) => CONDITIONS[name](values)),
});

const MAX_TRIES = 3;

/**
 * The plans that every filter and every word leaves, by id, and the catalog that they are of. Filters are conditions
 * of a query; words are looked for in the catalog held in memory, since no index serves a part of a word.
 * @throws AppError `databaseUnavailable` where the catalog is written again and again meanwhile, or as `getCatalog`.
 */
export async function findPlans(
  { chosen, q }: Pick<PlanQuery, 'chosen' | 'q'>,
  database: Database = db(),
): Promise<{ catalog: Catalog; plans: PlanDocument[] }> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const catalog = await getCatalog(database);
    if (chosen.length > 0) requireAnswering(database);
    const ids = chosen.length > 0 ? await idsOf(chosen, database) : null;
    // No version comes twice: where it is the same after the query, the query saw the catalog's state.
    if (ids === null || (await withDatabase(() => readVersion(database))) === catalog.version) {
      const terms = termsOf(q);
      const texts = terms.length > 0 ? textsOf(viewOf(catalog)) : [];
      const plans = catalog.plans.filter(
        ({ id }, index) =>
          (ids === null || ids.has(id)) && (terms.length === 0 || matches(texts[index] ?? '', terms)),
      );
      return { catalog, plans };
    }
    forgetVersion(database);
  }
  throw new AppError('databaseUnavailable', 'The catalog is being written. Ask again in a moment.');
}

async function idsOf(chosen: PlanQuery['chosen'], database: Database): Promise<Set<string>> {
  const rows = await withDatabase(() =>
    database.plan.findMany({ where: planCondition(chosen), select: { id: true } }),
  );
  return new Set(rows.map(({ id }) => id));
}
