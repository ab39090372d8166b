/** Finds plans of the catalog by the filters of the API, in SQL, and by words. */
import type { Prisma } from '@/generated/sqlite/client';
import { meetsFilters } from '@/lib/api/plan-filter';
import type { PlanFilterName, PlanQuery } from '@/lib/api/plan-query';
import type { Catalog } from '@/lib/catalog/catalog';
import { matches, termsOf, textsOf } from '@/lib/catalog/search';
import type { PlanDocument } from '@/lib/plan/plan';
import { getCatalog, viewOf } from '@/server/catalog/read';
import { forgetVersion, orWithout } from '@/server/catalog/version';
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
 * of a query, and rules on the catalog held in memory while the database is away; words are always looked for in that,
 * since no index serves a part of a word.
 * @throws AppError `databaseUnavailable` where the catalog is written again and again meanwhile, or as `getCatalog`.
 */
export async function findPlans(
  { chosen, q }: Pick<PlanQuery, 'chosen' | 'q'>,
  database: Database = db(),
): Promise<{ catalog: Catalog; plans: PlanDocument[] }> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const catalog = await getCatalog(database);
    const asked = chosen.length > 0 ? await orWithout(null, () => askFor(chosen, database), database) : null;
    // No version comes twice: where it is the same after the query, the query saw the catalog's state.
    if (asked === null || asked.version === catalog.version) {
      const terms = termsOf(q);
      const texts = terms.length > 0 ? textsOf(viewOf(catalog)) : [];
      const plans = catalog.plans.filter(
        (plan, index) =>
          (asked ? asked.ids.has(plan.id) : meetsFilters(plan, chosen)) &&
          (terms.length === 0 || matches(texts[index] ?? '', terms)),
      );
      return { catalog, plans };
    }
    forgetVersion(database);
  }
  throw new AppError('databaseUnavailable', 'The catalog is being written. Ask again in a moment.');
}

/** The ids that the filters leave, and the version of the catalog after that was asked. */
function askFor(chosen: PlanQuery['chosen'], database: Database) {
  return withDatabase(async () => {
    const rows = await database.plan.findMany({ where: planCondition(chosen), select: { id: true } });
    return { ids: new Set(rows.map(({ id }) => id)), version: await readVersion(database) };
  });
}
