/**
 * What importing thousands of plans takes on SQLite, and what whoever else asks waits for meanwhile: the longest time for
 * which the process did nothing else, what of it was work of its own (on a busy machine the rest is waiting for a core),
 * and the slowest query of a reader. Linux only.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyMigrations } from '@/prisma/migrator';
import type { Actor } from '@/server/actions';
import { writeCatalog } from '@/server/catalog/read';
import { type Database, openDatabase } from '@/server/db';
import { applyImport } from '@/server/imports/apply';
import { getImport, previewImport } from '@/server/imports/imports';
import { REAL_FILES, REAL_TAXES } from '../tests/server/real-catalog';
import { makeCatalog } from './made-catalog';

const EDITOR: Actor & { id: string } = { id: 'editor', name: 'Editor', role: 'owner' };
const SIZES = process.argv.slice(2).map(Number);
const MEGABYTE = 1024 * 1024;

/** Milliseconds that this thread had a core. */
const worked = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;

/** Does it while a reader asks again and again; prints how long each had to wait. */
async function measured<T>(what: string, database: Database, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let isOver = false;
  let slowest = 0;
  const reader = async () => {
    while (!isOver) {
      const asked = performance.now();
      await database.plan.findFirst({ select: { id: true } });
      slowest = Math.max(slowest, performance.now() - asked);
      await sleep(20);
    }
  };
  const reading = reader();
  await sleep(100);
  delay.enable();
  let before = worked();
  let longest = 0;
  const look = setInterval(() => {
    const now = worked();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const seconds = (performance.now() - begun) / 1000;
    delay.disable();
    clearInterval(look);
    isOver = true;
    await reading;
    const [stood, waited, held] = [delay.max / 1e6, slowest, process.memoryUsage.rss() / MEGABYTE];
    console.log(
      `${what.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s, stood still for ${stood.toFixed(0)} ms (worked ${longest.toFixed(0)}), a reader waited ${waited.toFixed(0)} ms, ${held.toFixed(0)} MB`,
    );
  }
}

const fileOf = (text: string) => ({ name: 'made.json', content: new TextEncoder().encode(text) });

/** Imports that many new plans into the real catalog, and once more into their drafts. */
async function importing(count: number, folder: string): Promise<void> {
  const url = `file:${path.join(folder, `${count}.db`)}`;
  await applyMigrations(url);
  const database = openDatabase(url);
  try {
    await writeCatalog(REAL_FILES, { taxes: REAL_TAXES, database });
    const { id, name, role } = EDITOR;
    await database.user.create({ data: { id, name, role, email: 'editor@example.org' } });
    const known = new Set(REAL_FILES.flatMap(({ plans }) => plans.map((plan) => plan.id)));
    const made = makeCatalog(REAL_FILES, count + known.size).flatMap(({ plans }) => plans);
    const plans = made.filter((plan) => !known.has(plan.id)).slice(0, count);
    const file = fileOf(JSON.stringify(plans));
    const looked = await measured(`${count} plans, compared`, database, () =>
      previewImport(EDITOR, file, {}, { database }),
    );
    if (looked.kind === 'refused') throw new Error(JSON.stringify(looked.fault));
    const planIds = plans.map((plan) => plan.id);
    const { drafts } = await measured(`${count} plans, applied`, database, () =>
      applyImport(EDITOR, looked.runId, { planIds }, { database }),
    );
    await measured(`${count} plans, shown`, database, () => getImport(looked.runId, database));
    // The same plans while their drafts wait.
    const renamed = fileOf(JSON.stringify(plans.map((plan) => ({ ...plan, name: `${plan.name} 2` }))));
    const again = await measured(`${count} plans, compared again`, database, () =>
      previewImport(EDITOR, renamed, {}, { database }),
    );
    if (again.kind === 'refused') throw new Error(JSON.stringify(again.fault));
    const intoDrafts = drafts.map(({ draftId }) => draftId);
    const { drafts: written } = await measured(`${count} plans, applied again`, database, () =>
      applyImport(EDITOR, again.runId, { planIds, intoDrafts }, { database }),
    );
    console.log(`${drafts.length} drafts, ${written.length} of them written again`);
  } finally {
    await database.$disconnect();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'plansight-import-'));
try {
  for (const count of SIZES.length > 0 ? SIZES : [3000, 10_000]) await importing(count, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
