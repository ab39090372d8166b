/** `POST /api/admin/v1/checks` as programs see it. */
import { describe, expect, test } from 'vitest';
import * as checks from '@/app/api/admin/v1/checks/route';
import { checkAnswer } from '@/lib/api/admin-schemas';
import type { PlanDocument } from '@/lib/plan/plan';
import { isFixedCopy } from '@/lib/sources/pages';
import { readAudit } from '@/server/audit';
import { getCatalog, getPlan, writeCatalog } from '@/server/catalog/read';
import { db } from '@/server/db';
import { page, startWebServer } from '@/tests/support/web-server';
import { aPlan, expectProblem, programOfEditor, SOURCE } from './program';

const { json } = programOfEditor();
const check = (body: object) => checks.POST(json('checks', body));

describe('a check', () => {
  const live = async () => {
    const { plans, version } = await getCatalog();
    const one = plans.find(({ sources }) =>
      sources.some(({ url, covers }) => covers.includes('charges') && !isFixedCopy(url)),
    );
    return { one: one as PlanDocument, version };
  };

  test('“unchanged” dates the plan today, for the catalog that was read', async () => {
    const { one, version } = await live();
    const response = await check({
      result: 'unchanged',
      catalogVersion: version,
      plans: [{ planId: one.id }],
    });
    const body = checkAnswer.parse(await response.json());
    const { version: next } = await getCatalog();
    expect(body).toEqual({ plans: [one.id], dated: [one.id], catalogVersion: next });
    expect((await getPlan(one.id))?.verifiedAt).toBe(new Date().toISOString().slice(0, 10));
    const { entries } = await readAudit({ action: 'plan.verify' }, { take: 1 });
    expect(entries[0]?.details.token).toContain('CI (ps_');
    const late = await check({ result: 'unchanged', catalogVersion: version, plans: [{ planId: one.id }] });
    const problem = await expectProblem(late, version === next ? 200 : 409, ['catalogVersion']);
    expect(problem.catalogVersion).toBe(next);
  });

  test('names what is at fault, and records nothing', async () => {
    const { one, version } = await live();
    const checked = await db().planCheck.count();
    const plans = [
      { planId: one.id },
      { planId: 'none' },
      { planId: one.id, urls: ['https://example.com/no'] },
    ];
    await expectProblem(await check({ result: 'unchanged', catalogVersion: version, plans }), 400, [
      'plans[1]',
      'plans[2]',
    ]);
    await expectProblem(await check({ result: 'fine' }), 400, ['result', 'catalogVersion', 'plans']);
    expect(await db().planCheck.count()).toBe(checked);
  });

  test('a run says what came of each page, also while it goes on', async () => {
    const server = await startWebServer();
    process.env.SOURCE_TEST_HOSTS = server.host;
    const url = server.url('/plans');
    const source = { ...SOURCE, url, covers: ['charges'] };
    await writeCatalog([], { plans: [{ ...(await aPlan()), id: 'tello-watched', sources: [source] }] });
    let answer = () => {};
    server.on('/plans', (request, response) => {
      answer = () => page('Ten dollars')(request, response);
    });
    const begun = await check({ run: { url }, waitSeconds: 0 });
    expect([begun.status, checkAnswer.parse(await begun.json())]).toEqual([
      202,
      { state: 'running', asked: 1, skipped: 0, pages: [] },
    ]);
    await expect
      .poll(() => server.seen.some(({ path }) => path === '/plans'), { timeout: 20_000 })
      .toBe(true);
    answer();
    await expect.poll(() => db().sourceCheck.count({ where: { url } }), { timeout: 20_000 }).toBe(1);
    await expect
      .poll(() => db().lease.count({ where: { until: { gt: new Date() } } }), { timeout: 20_000 })
      .toBe(0);
    server.on('/plans', page('Ten dollars'));
    const done = await check({ run: { url } });
    expect([done.status, checkAnswer.parse(await done.json())]).toEqual([
      200,
      {
        ...{ state: 'finished', asked: 1, skipped: 0 },
        pages: [{ url, outcome: 'same', reason: null, status: 200, failures: 0, previewId: null }],
      },
    ]);
    const { entries } = await readAudit({ action: 'sources.check' }, { take: 1 });
    expect(entries[0]?.details.token).toContain('CI (ps_');
    delete process.env.SOURCE_TEST_HOSTS;
    await server.stop();
  });

  test('a run of a carrier or page there is not is 404, two runs at once are 409', async () => {
    await expectProblem(await check({ run: { carrierId: 'none' } }), 404, []);
    await expectProblem(await check({ run: { url: 'https://example.com/none' } }), 404, []);
    await db().lease.upsert({
      where: { name: 'sources' },
      create: { name: 'sources', holder: 'other', until: new Date(Date.now() + 60_000), slot: '' },
      update: { until: new Date(Date.now() + 60_000) },
    });
    await expectProblem(await check({ run: { carrierId: 'tello' } }), 409, ['']);
    await db().lease.deleteMany();
  });
});
