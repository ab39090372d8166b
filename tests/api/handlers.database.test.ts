import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as unknownAddress from '@/app/api/[...path]/route';
import * as health from '@/app/api/health/route';
import * as serving from '@/app/api/health/serving/route';
import * as carriers from '@/app/api/v1/carriers/route';
import * as households from '@/app/api/v1/households/route';
import * as plan from '@/app/api/v1/plans/[planId]/route';
import * as plans from '@/app/api/v1/plans/route';
import * as quotes from '@/app/api/v1/quotes/route';
import { BODY_LIMIT } from '@/lib/api/read-body';
import type { PlanDocument } from '@/lib/plan/plan';
import { isSharedField } from '@/lib/plan/shared-fields';
import { writeCatalog } from '@/server/catalog/read';
import examples from '@/tests/cases/examples.json';
import { openTemporaryCatalog, type TemporaryCatalog } from './temporary-catalog';

let catalog: TemporaryCatalog;
beforeAll(async () => {
  catalog = await openTemporaryCatalog();
}, 60_000);
afterAll(() => catalog.remove());

const get = (path: string, headers: Record<string, string> = {}): Request =>
  new Request(`http://localhost${path}`, { headers });
const post = (path: string, body: unknown): Request =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const ask = (body: unknown): Promise<Response> => quotes.POST(post('/api/v1/quotes', body));
const askHousehold = (body: unknown): Promise<Response> => households.POST(post('/api/v1/households', body));
const askPlan = (planId: string, path = `/api/v1/plans/${planId}`): Promise<Response> =>
  plan.GET(get(path), { params: Promise.resolve({ planId }) });
const allPlans = (): PlanDocument[] =>
  catalog.files.flatMap((file) => file.plans).toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function expectProblem(response: Response, status: number, paths: string[]): Promise<void> {
  const body = await response.json();
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.status).toBe(status);
  expect(body).toMatchObject({ status, type: expect.stringContaining('urn:'), title: expect.any(String) });
  expect(body.detail).toEqual(expect.any(String));
  expect(body.errors.map((fault: { path: string }) => fault.path)).toEqual(paths);
}

describe('GET /api/v1/carriers', () => {
  test('answers every carrier as imported, with the version and date of the catalog', async () => {
    const response = await carriers.GET(get('/api/v1/carriers'));
    const body = await response.json();
    expect(response.status).toBe(200);
    expect(body.carriers).toEqual(
      catalog.files.map((file) => file.carrier).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(body.count).toBe(catalog.files.length);
    expect(body.asOf).toBe(
      allPlans()
        .map((entry) => entry.verifiedAt)
        .toSorted()
        .at(-1),
    );
    expect(body.catalogVersion).toEqual(expect.any(String));
  });

  test('takes no parameters', async () => {
    await expectProblem(await carriers.GET(get('/api/v1/carriers?kind=MNO')), 400, ['kind']);
  });
});

describe('GET /api/v1/plans', () => {
  test('CT-38: the whole data set, equal to what was imported, with its date', async () => {
    const response = await plans.GET(get('/api/v1/plans'));
    const body = await response.json();
    expect(body.plans).toEqual(allPlans());
    expect(body.count).toBe(allPlans().length);
    expect(body.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="plansight-plans-${body.asOf}.json"`,
    );
  });

  test('CT-38: the same as CSV, named by its date', async () => {
    const response = await plans.GET(get('/api/v1/plans?format=csv'));
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="plansight-plans-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const starts = text.split('\r\n').map((line) => line.split(',')[0]);
    expect(starts).toEqual(['id', ...allPlans().map(({ id }) => id), '']);
  });

  test('a CSV with the mark of UTF-8, on request', async () => {
    const [plain, marked] = await Promise.all(
      ['', '&bom=1'].map(async (mark) =>
        Buffer.from(await (await plans.GET(get(`/api/v1/plans?format=csv${mark}`))).arrayBuffer()).toString(
          'latin1',
        ),
      ),
    );
    expect(marked).toBe(`\xef\xbb\xbf${plain}`);
  });

  test('a filter leaves what it says', async () => {
    const body = await (await plans.GET(get('/api/v1/plans?carrier=tello&fiveG=unknown'))).json();
    expect(body.plans).toEqual(
      allPlans().filter((entry) => entry.carrier === 'tello' && entry.data.fiveG === null),
    );
    expect(body.count).toBeGreaterThan(0);
  });

  test.each([
    ['words of the plan and of the carrier', 'q=mint%206gb', ['mint-6gb']],
    ['Chinese words', `q=${encodeURIComponent('示例')}&carrier=mint`, []],
  ])('search finds %s', async (_, query, ids) => {
    const body = await (await plans.GET(get(`/api/v1/plans?${query}`))).json();
    expect(body.plans.map((entry: PlanDocument) => entry.id)).toEqual(ids);
  });

  test('every wrong parameter is named', async () => {
    const response = await plans.GET(get('/api/v1/plans?network=x&colour=red&format=xml'));
    await expectProblem(response, 400, ['colour', 'network', 'format']);
  });

  test('whoever has the answer is not sent it again', async () => {
    const first = await plans.GET(get('/api/v1/plans?carrier=mint'));
    const etag = first.headers.get('etag') ?? '';
    const other = await plans.GET(get('/api/v1/plans?carrier=tello'));
    expect(etag).toMatch(/^W\/".+"$/);
    expect(other.headers.get('etag')).not.toBe(etag);
    const again = await plans.GET(get('/api/v1/plans?carrier=mint', { 'if-none-match': `"x", ${etag}` }));
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const changed = await plans.GET(get('/api/v1/plans?carrier=mint', { 'if-none-match': '"x"' }));
    expect(changed.status).toBe(200);
  });
});

describe('GET /api/v1/plans/{id}', () => {
  test('answers every document, resolved, with the fields that it has from its carrier', async () => {
    for (const entry of allPlans()) {
      const response = await askPlan(entry.id);
      const { inherited, ...document } = await response.json();
      expect(document, entry.id).toEqual(entry);
      for (const field of inherited) expect(isSharedField(field), field).toBe(true);
    }
    const tello = await (await askPlan('tello-2gb')).json();
    expect(tello.inherited).toContain('features.volte');
  });

  test('the carrier of a plan says what its plans have from it', async () => {
    const { carriers: list } = await (await carriers.GET(get('/api/v1/carriers'))).json();
    const tello = list.find(({ id }: { id: string }) => id === 'tello');
    expect(tello.shared).toMatchObject({ features: { volte: true }, verifiedAt: expect.any(String) });
  });

  test.each(['nobody', '', '__proto__', 'MINT-6GB', '../carriers'])('there is no plan "%s"', async (id) => {
    await expectProblem(await askPlan(id, '/api/v1/plans/x'), 404, ['planId']);
  });

  test('takes no parameters', async () => {
    await expectProblem(await askPlan('mint-6gb', '/api/v1/plans/mint-6gb?lang=zh'), 400, ['lang']);
  });

  test('after an import the new document is answered', async () => {
    const [first] = allPlans().filter(({ id }) => id === 'mint-6gb') as [PlanDocument];
    const before = (await askPlan(first.id)).headers.get('etag');
    await writeCatalog([], { plans: [{ ...first, name: 'Renamed' }] });
    const response = await askPlan(first.id);
    expect(response.headers.get('etag')).not.toBe(before);
    expect((await response.json()).name).toBe('Renamed');
    await writeCatalog([], { plans: [first] });
    expect(await (await askPlan(first.id)).json()).toMatchObject(first);
  });
});

describe('POST /api/v1/quotes', () => {
  test.each(examples.cases.map((entry, index) => [entry.name, entry, index] as const))(
    'worked case: %s',
    async (_, { need, expected }, index) => {
      const planId = `case-${index}`;
      const response = await ask({ need, planIds: [planId] });
      const body = await response.json();
      expect(response.status).toBe(200);
      expect(body.settings).toEqual(examples.settings);
      const { verdict, asks = [], reasons = [], totalIs } = expected;
      const counts = { plans: 1, meets: 0, mayMeet: 0, doesNot: 0, [verdict]: 1 };
      expect(body.counts).toEqual(counts);
      if (verdict === 'doesNot') {
        expect(body).toMatchObject({ quotes: [], mayMeet: [], unmet: [{ planId, reasons, asks }] });
        return;
      }
      const [quote] = verdict === 'meets' ? body.quotes : body.mayMeet;
      const questions = verdict === 'meets' ? [] : ['totalIs', 'asks'];
      expect(Object.keys(quote)).toEqual([
        'planId',
        ...questions,
        'totalCents',
        'monthlyCents',
        'dueAtStartCents',
        'items',
        'schedule',
      ]);
      if (verdict === 'mayMeet') expect(quote).toMatchObject({ totalIs, asks });
      expect(quote.totalCents).toBe(expected.totalCents);
      const sum = (amounts: number[]) => amounts.reduce((total, cents) => total + cents, 0);
      expect(sum(quote.items.map((item: { amountCents: number }) => item.amountCents))).toBe(
        quote.totalCents,
      );
      expect(sum(quote.schedule)).toBe(quote.totalCents);
    },
  );

  test('answers every plan once, under one verdict, the least total first', async () => {
    const body = await (
      await ask({ need: { monthly: { dataGB: 5, voiceMinutes: 100 }, state: 'IL' } })
    ).json();
    const totals = body.quotes.map(({ totalCents }: { totalCents: number }) => totalCents);
    expect(totals).toEqual(totals.toSorted((a: number, b: number) => a - b));
    const answered = [...body.quotes, ...body.mayMeet, ...body.unmet].map(
      (entry: { planId: string }) => entry.planId,
    );
    expect(answered.toSorted()).toEqual(allPlans().map(({ id }) => id));
    expect(body.counts).toEqual({
      plans: allPlans().length,
      meets: body.quotes.length,
      mayMeet: body.mayMeet.length,
      doesNot: body.unmet.length,
    });
    expect(body.quotes.length).toBeGreaterThan(20);
    expect(body.mayMeet.length).toBeGreaterThan(0);
  });

  test('the order in which plans are asked for changes nothing', async () => {
    const planIds = ['tello-5gb', 'mint-6gb', 'case-0'];
    const one = await (await ask({ need: {}, planIds })).json();
    const other = await (await ask({ need: {}, planIds: [...planIds.toReversed(), 'case-0'] })).json();
    expect(other).toEqual(one);
  });

  test('asked again, the kept answer is the same', async () => {
    const body = { need: { monthly: { dataGB: 3 } } };
    expect(await (await ask(body)).text()).toBe(await (await ask(body)).text());
  });

  test('no plan asked for, none answered', async () => {
    expect(await (await ask({ need: {}, planIds: [] })).json()).toMatchObject({ quotes: [], unmet: [] });
  });

  test('refusals: form, plans, JSON, type and size', async () => {
    await expectProblem(await ask({ need: { lines: 0, a: 1 }, b: 1 }), 400, ['b', 'need.lines', 'need.a']);
    await expectProblem(await ask({ need: {}, planIds: ['case-0', 'nobody'] }), 404, ['planIds[1]']);
    await expectProblem(await ask('{"need":'), 400, []);
    await expectProblem(await ask(`"${'x'.repeat(BODY_LIMIT - 1)}"`), 413, []);
    const form = new Request('http://localhost/api/v1/quotes', { method: 'POST', body: '{"need":{}}' });
    await expectProblem(await quotes.POST(form), 415, []);
  });

  test('a body of exactly 64 KiB is answered', async () => {
    const text = JSON.stringify({ need: {}, planIds: ['case-0'] });
    expect((await ask(text.padEnd(BODY_LIMIT))).status).toBe(200);
    expect((await ask(text.padEnd(BODY_LIMIT + 1))).status).toBe(413);
  });
});

describe('POST /api/v1/households', () => {
  const need = {
    state: 'IL',
    autopay: 'bank',
    monthly: { dataGB: 3, voiceMinutes: 100 },
    groups: [{ lines: 2 }, { monthly: { dataGB: 40 } }, { trips: [{ country: 'MX', days: 7, dataGB: 1 }] }],
  };
  interface Group {
    index: number;
    totalCents: number;
    items: { amountCents: number }[];
  }
  interface Way {
    carrierId: string;
    totalCents: number;
    accounts: { groups: Group[] }[];
  }
  const sum = (amounts: number[]) => amounts.reduce((total, cents) => total + cents, 0);

  test('answers every carrier once: its cheapest way, or what stands in the way', async () => {
    const response = await askHousehold({ need });
    const body = await response.json();
    expect(response.status).toBe(200);
    expect(Object.keys(body)).toEqual([
      'catalogVersion',
      'settings',
      'best',
      'carriers',
      'unserved',
      'leftOut',
    ]);
    const ids = [...body.carriers, ...body.unserved].map(({ carrierId }: Way) => carrierId);
    expect(ids.toSorted()).toEqual(catalog.files.map(({ carrier }) => carrier.id).toSorted());
    for (const way of [body.best, ...body.carriers] as Way[]) {
      const groups = way.accounts.flatMap((account) => account.groups);
      expect(groups.map(({ index }) => index).toSorted()).toEqual([0, 1, 2]);
      expect(sum(groups.map(({ totalCents }) => totalCents))).toBe(way.totalCents);
      for (const { totalCents, items } of groups)
        expect(sum(items.map(({ amountCents }) => amountCents))).toBe(totalCents);
    }
    expect(body.carriers.length).toBeGreaterThan(0);
    for (const { groups } of body.unserved)
      for (const { plans: nearest } of groups) {
        expect(nearest.length).toBeGreaterThan(0);
        expect(nearest.length).toBeLessThanOrEqual(3);
        expect(Object.keys(nearest[0])).toEqual(['planId', 'reasons', 'asks']);
      }
  });

  test('with plans that may meet there are more carriers, and what to ask them', async () => {
    const sure = await (await askHousehold({ need })).json();
    const more = await (await askHousehold({ need, includeMayMeet: true })).json();
    expect(more.carriers.length).toBeGreaterThan(sure.carriers.length);
    expect(more.best.totalCents).toBeLessThanOrEqual(sure.best.totalCents);
    const unsure = more.carriers.filter(({ verdict }: { verdict: string }) => verdict === 'mayMeet');
    for (const { accounts } of unsure)
      expect(
        accounts.some(({ groups }: { groups: { asks: unknown[] }[] }) =>
          groups.some(({ asks }) => asks.length > 0),
        ),
      ).toBe(true);
    expect(unsure.length).toBeGreaterThan(0);
  });

  test('refusals: form, groups, JSON, type and size', async () => {
    await expectProblem(await askHousehold({ need: { groups: [{ lines: 0 }, {}] }, b: 1 }), 400, [
      'b',
      'need.groups[0].lines',
    ]);
    await expectProblem(await askHousehold({ need: {} }), 400, ['need.groups']);
    await expectProblem(await askHousehold('{"need":'), 400, []);
    await expectProblem(await askHousehold(`"${'x'.repeat(BODY_LIMIT - 1)}"`), 413, []);
    const form = new Request('http://localhost/api/v1/households', { method: 'POST', body: '{"need":{}}' });
    await expectProblem(await households.POST(form), 415, []);
  });
});

describe('any address', () => {
  test.each([
    ['carriers', carriers.POST, carriers.OPTIONS, 'GET, HEAD, OPTIONS'],
    ['plans', plans.POST, plans.OPTIONS, 'GET, HEAD, OPTIONS'],
    ['one plan', plan.POST, plan.OPTIONS, 'GET, HEAD, OPTIONS'],
    ['quotes', quotes.GET, quotes.OPTIONS, 'POST, OPTIONS'],
    ['households', households.GET, households.OPTIONS, 'POST, OPTIONS'],
    ['health', health.POST, health.OPTIONS, 'GET, HEAD, OPTIONS'],
  ])('%s says which methods it answers', async (_, refuse, options, allow) => {
    const refused = refuse(get('/api/v1/any'));
    expect(refused.headers.get('allow')).toBe(allow);
    await expectProblem(refused, 405, []);
    const told = options();
    expect(told.status).toBe(204);
    expect(told.headers.get('access-control-allow-methods')).toBe(allow);
  });

  test('may be read by any page of the web, also when it refuses', async () => {
    const answers = [
      await carriers.GET(get('/api/v1/carriers')),
      await plans.GET(get('/api/v1/plans?x=1')),
      await askPlan('nobody'),
      await ask({ need: {} }),
      await ask(''),
      await askHousehold({ need: { groups: [{}, {}] } }),
      await askHousehold(''),
      await health.GET(),
      unknownAddress.GET(),
    ];
    for (const answer of answers) expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('that there is not is a problem, not a page', async () => {
    await expectProblem(unknownAddress.GET(), 404, []);
  });
});

test('GET /api/health/serving: readers may be sent here', async () => {
  const response = await serving.GET();
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', catalogAsOf: null }]);
});

test('GET /api/health: the database answers and holds the catalog', async () => {
  const response = await health.GET();
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ok',
    database: 'ok',
    trouble: null,
    catalogVersion: expect.any(String),
    plans: allPlans().length,
    catalogAsOf: null,
  });
});
