/** What a transaction leaves behind: nothing of the request in whose course it was done. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Database } from '@/server/db';
import { TEST_ENGINES } from '@/tests/prisma/engines';
import { useBackOffice } from './back-office';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;
const requests = new AsyncLocalStorage<object>();

/** Whether a request is still held by something after this was done in its course. */
async function isHeldAfter(act: () => Promise<unknown>): Promise<boolean> {
  const inItsCourse = async () => {
    const request = { drawnFrom: 'a whole catalog' };
    await requests.run(request, act);
    return new WeakRef(request);
  };
  const request = await inItsCourse();
  // The last answer of the database may still be on its way; what is remembered stays however long one looks.
  for (let look = 0; look < 20 && request.deref() !== undefined; look++) {
    await pause(25);
    collect();
  }
  return request.deref() !== undefined;
}

const ACTS: [string, (database: Database) => Promise<unknown>][] = [
  ['a transaction', (database) => database.$transaction((tx) => tx.plan.count())],
  [
    'a transaction that fails',
    (database) =>
      database
        .$transaction(async (tx) => {
          await tx.plan.count();
          throw new Error('refused');
        })
        .catch(() => {}),
  ],
  [
    'queries in one transaction',
    (database) =>
      database.$transaction([database.plan.deleteMany({ where: { id: 'x' } }), database.plan.count()]),
  ],
];

describe.each(TEST_ENGINES)('on $label', { timeout: 60_000 }, ({ start }) => {
  const office = useBackOffice(start);

  it('the work of a transaction is done in the course of its request', async () => {
    const request = {};
    const seen = await requests.run(request, () =>
      office.database.$transaction(async (tx) => {
        await tx.plan.count();
        return requests.getStore();
      }),
    );
    expect(seen).toBe(request);
  });

  it.each(ACTS)('%s holds nothing of its request afterwards', async (_, act) => {
    expect(await isHeldAfter(() => act(office.database))).toBe(false);
  });

  it('what does hold it is noticed', async () => {
    const held: unknown[] = [];
    expect(await isHeldAfter(async () => held.push(requests.getStore()))).toBe(true);
  });
});
