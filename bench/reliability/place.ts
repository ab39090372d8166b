/** A database of its own with a made catalog, people and a token: what the commands of this folder are let loose upon. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCarrierFile } from '@/lib/plan/carrier-schema';
import { applyMigrations } from '@/prisma/migrator';
import { StepFailed } from '@/scripts/support/run.mjs';
import { OPERATOR } from '@/server/actions';
import { writeCatalog } from '@/server/catalog/read';
import { openDatabase } from '@/server/db';
import { createUser } from '@/server/people/accounts';
import { createToken } from '@/server/people/tokens';
import { createPostgresDatabase, postgresAvailable, startPostgres } from '@/tests/support/postgres';
import { makeCatalog } from '../made-catalog';
import { plansOf, readRealCatalog, readTaxes } from '../real-catalog';

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type Engine = (typeof ENGINES)[number];

/** Whose acts are tried; one password for all of them. */
export const PASSWORD = 'correct horse battery staple';
const ROLES = ['editor', 'publisher', 'owner'] as const;
export type Who = (typeof ROLES)[number];
export const emailOf = (who: Who): string => `${who}@example.org`;

export interface Place {
  engine: Engine;
  url: string;
  /** For logs and files; gone with the place. */
  folder: string;
  planIds: readonly string[];
  /** Of the editor, for drafts and imports by programs. */
  token: string;
  /** Of the cluster; null of SQLite. */
  cluster: Awaited<ReturnType<typeof startPostgres>> | null;
  remove(): Promise<void>;
}

/** Engines that were asked for by name, `both` for all that this machine has. @throws StepFailed for any other word. */
export function enginesOf(asked: string): Engine[] {
  const known = ENGINES.filter((engine) => asked === 'both' || engine.toLowerCase() === asked.toLowerCase());
  if (known.length === 0) throw new StepFailed('Reading --engine', 'Use sqlite, postgresql or both.');
  if (postgresAvailable) return known;
  if (asked !== 'both') {
    if (known.includes('PostgreSQL'))
      throw new StepFailed('Starting PostgreSQL', 'Install it: no programs in /usr/lib/postgresql/*/bin.');
    return known;
  }
  console.log('PostgreSQL is not on this machine: SQLite alone is tried.');
  return ['SQLite'];
}

/** The made catalog as it is imported. */
function checkedCatalog(count: number) {
  return makeCatalog(readRealCatalog(), count).map((file) => {
    const parsed = parseCarrierFile(file);
    if (!parsed.ok) throw new Error(`${file.carrier.id}: ${parsed.faults[0]?.path} is not valid`);
    return parsed.file;
  });
}

async function fill(url: string, plans: number): Promise<Pick<Place, 'planIds' | 'token'>> {
  await applyMigrations(url);
  const database = openDatabase(url);
  try {
    const files = checkedCatalog(plans);
    await writeCatalog(files, { taxes: readTaxes(), database });
    for (const role of ROLES)
      await createUser(
        OPERATOR,
        { email: emailOf(role), name: role, role, password: PASSWORD },
        { database },
      );
    const { id } = await database.user.findUniqueOrThrow({ where: { email: emailOf('editor') } });
    const { token } = await createToken(
      { id, name: 'editor', role: 'editor' },
      { name: 'reliability', scopes: ['drafts', 'import', 'checks'], days: 365, password: PASSWORD },
      { database },
    );
    return { planIds: plansOf(files).map((plan) => plan.id), token };
  } finally {
    await database.$disconnect();
  }
}

/** Makes a place on that engine, with so many plans. */
export async function makePlace(engine: Engine, plans: number): Promise<Place> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plansight-hard-'));
  const cluster = engine === 'PostgreSQL' ? await startPostgres() : null;
  const url = cluster
    ? createPostgresDatabase(cluster.port, 'plansight')
    : `file:${path.join(folder, 'plansight.db')}`;
  const remove = async () => {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { engine, url, folder, cluster, remove, ...(await fill(url, plans)) };
  } catch (error) {
    await remove();
    throw error;
  }
}
