/** `/api/admin/v1` as programs see it: tokens, files, drafts and checks, and what is refused. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as checks from '@/app/api/admin/v1/checks/route';
import * as drafts from '@/app/api/admin/v1/drafts/route';
import * as imports from '@/app/api/admin/v1/import/route';
import { TOKEN_SCOPES } from '@/lib/admin/api-token';
import { checkAnswer, draftAnswer, importAnswer } from '@/lib/api/admin-schemas';
import type { PlanDocument } from '@/lib/plan/plan';
import { isFixedCopy } from '@/lib/sources/pages';
import { OPERATOR } from '@/server/actions';
import { readAudit } from '@/server/audit';
import { getCatalog, getPlan } from '@/server/catalog/read';
import { db } from '@/server/db';
import { createUser, setRole } from '@/server/people/accounts';
import { createToken } from '@/server/people/tokens';
import { getEditState, withdrawDraft } from '@/server/plans/drafts';
import { publishDraft } from '@/server/plans/publishing';
import { openTemporaryCatalog, type TemporaryCatalog } from './temporary-catalog';

const PASSWORD = 'correct horse battery';
const SOURCE = { url: 'https://example.com/plans', title: 'Plans', asOf: null };
let catalog: TemporaryCatalog;
let token = '';
const people = {} as Record<
  'editor' | 'publisher',
  { id: string; name: string; role: 'editor' | 'publisher' }
>;

beforeAll(async () => {
  catalog = await openTemporaryCatalog();
  for (const role of ['editor', 'publisher'] as const) {
    const input = { name: role, email: `${role}@example.org`, role, password: PASSWORD };
    people[role] = { id: (await createUser(OPERATOR, input)).id, name: role, role };
  }
  const wanted = { name: 'CI', scopes: [...TOKEN_SCOPES], days: 30 as const, password: PASSWORD };
  token = (await createToken(people.editor, wanted)).token;
}, 60_000);
afterAll(() => catalog.remove());

interface Sent {
  body?: string | Uint8Array<ArrayBuffer> | FormData;
  headers?: Record<string, string>;
}
const request = (path: string, { body, headers = {} }: Sent): Request =>
  new Request(`http://localhost/api/admin/v1/${path}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
const json = (path: string, body: unknown, headers: Record<string, string> = {}): Request =>
  request(path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
const draft = (body: object) => drafts.POST(json('drafts', body));
const check = (body: object) => checks.POST(json('checks', body));

const plan = async (id = 'tello-1gb-unlimited'): Promise<PlanDocument> => {
  const { plans } = await getCatalog();
  return (
    plans.find((one) => one.id === id) ?? (plans.find(({ carrier }) => carrier === 'tello') as PlanDocument)
  );
};

async function expectProblem(response: Response, status: number, paths: string[]) {
  const body = await response.json();
  expect([response.status, body.errors.map((fault: { path: string }) => fault.path)], body.detail).toEqual([
    status,
    paths,
  ]);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(body).toMatchObject({ status, type: expect.stringContaining('urn:') });
  return body;
}

const routes = { import: imports, drafts, checks };
describe.each(Object.entries(routes))('%s', (path, route) => {
  test('without a token, or with a session’s cookie alone, is 401', async () => {
    const bare = new Request(`http://localhost/api/admin/v1/${path}`, {
      method: 'POST',
      headers: { cookie: 'plansight.session_token=whatever' },
    });
    const response = await route.POST(bare);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="plansight"');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    await expectProblem(response, 401, []);
  });

  test('with a wrong token is 401, and says so', async () => {
    const wrong = request(path, {
      headers: { authorization: 'Bearer ps_no', 'x-forwarded-for': '10.7.0.1' },
    });
    const response = await route.POST(wrong);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    await expectProblem(response, 401, []);
  });

  test('after too many wrong ones is 429 for that address', async () => {
    const wrong = () =>
      request(path, {
        headers: { authorization: 'Bearer ps_no', 'x-forwarded-for': `10.7.1.${path.length}` },
      });
    for (let tries = 0; tries < 20; tries += 1) await route.POST(wrong());
    const response = await route.POST(wrong());
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(response, 429, []);
  });

  test('with a token that does not reach that far is 403', async () => {
    const others = TOKEN_SCOPES.filter((scope) => scope !== path);
    const narrow = await createToken(people.editor, {
      name: 'x',
      scopes: others,
      days: 30,
      password: PASSWORD,
    });
    const response = await route.POST(
      request(path, { headers: { authorization: `Bearer ${narrow.token}` } }),
    );
    expect(response.headers.get('www-authenticate')).toContain(`scope="${path}"`);
    await expectProblem(response, 403, []);
  });

  test('with the token of somebody who was an editor is 403', async () => {
    await setRole(OPERATOR, people.editor.id, 'viewer');
    const response = await route.POST(request(path, {}));
    await setRole(OPERATOR, people.editor.id, 'editor');
    await expectProblem(response, 403, []);
  });

  test('any other method is 405', async () => {
    const response = route.GET(new Request(`http://localhost/api/admin/v1/${path}`));
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, 405, []);
  });
});

describe('a draft', () => {
  beforeEach(async () => {
    const { draft: open } = await getEditState((await plan()).id);
    if (open) await withdrawDraft(people.editor, open.id);
  });

  test('of changed fields is made as its form would make it, and waits for review', async () => {
    const { id, name } = await plan();
    const before = await db().planRevision.count();
    const response = await draft({
      ...{ planId: id, changes: [{ path: 'name', before: name, after: 'Renamed' }], sources: [SOURCE] },
      reason: 'From the nightly run',
    });
    const body = draftAnswer.parse(await response.json());
    expect(response.status).toBe(200);
    expect(body).toMatchObject({ planId: id, status: 'inReview', unchanged: false });
    expect(body.changes).toContainEqual({ path: 'name', before: name, after: 'Renamed' });
    const { draft: saved } = await getEditState(id);
    expect(saved).toMatchObject({
      id: body.draftId,
      reason: 'From the nightly run',
      author: { name: 'editor' },
    });
    expect(saved?.document.sources.at(-1)).toEqual({ ...SOURCE, covers: ['name'] });
    // Never a publication: whoever wrote it does not release it either.
    expect(await db().planRevision.count()).toBe(before);
    await expect(publishDraft({ ...people.editor, role: 'publisher' }, body.draftId)).rejects.toMatchObject({
      details: ['fourEyes'],
    });
    const { entries } = await readAudit({ action: 'draft.submit' }, { take: 1 });
    expect(entries[0]).toMatchObject({
      actorId: people.editor.id,
      details: { token: expect.stringContaining('CI (ps_') },
    });
  });

  test('of a price by its name', async () => {
    const { id, charges } = await plan();
    const [option] = charges.options;
    const path = `charges.options[${option?.id}].priceByLines.1`;
    const response = await draft({
      planId: id,
      changes: [{ path, after: '77.00' }],
      sources: [SOURCE],
      reason: 'x',
      submit: false,
    });
    expect(draftAnswer.parse(await response.json())).toMatchObject({ status: 'editing' });
    const { draft: saved } = await getEditState(id);
    expect(saved?.document.charges.options[0]?.priceByLines['1']).toBe('77.00');
  });

  test.each<[string, object, string[]]>([
    [
      'a place that is not there',
      { changes: [{ path: 'charges.options[none].id', after: 'x' }] },
      ['changes[0].path'],
    ],
    ['no source', { sources: [] }, ['sources']],
    ['no reason', { reason: ' ' }, ['reason']],
    ['a value that is none', { changes: [{ path: 'data.highSpeedGB', after: -1 }] }, ['data.highSpeedGB']],
    ['a field nobody knows', { force: true }, ['force']],
  ])('with %s is refused, and nothing is saved', async (_, over, paths) => {
    const { id } = await plan();
    const body = { planId: id, changes: [{ path: 'name', after: 'Other' }], sources: [SOURCE], reason: 'x' };
    await expectProblem(await draft({ ...body, ...over }), 400, paths);
    expect((await getEditState(id)).draft).toBeNull();
  });

  test('upon what is there no more is 409, with what changed', async () => {
    const { id } = await plan();
    const response = await draft({
      ...{ planId: id, changes: [{ path: 'name', before: 'As it was', after: 'Other' }] },
      ...{ sources: [SOURCE], reason: 'x' },
    });
    const body = await expectProblem(response, 409, ['name']);
    expect(body.conflicts).toEqual([
      { path: 'name', base: 'As it was', theirs: (await plan()).name, mine: 'Other' },
    ]);
  });

  test('of a whole document comes together with what others wrote meanwhile', async () => {
    const base = await plan();
    const theirs = {
      planId: base.id,
      changes: [{ path: 'name', after: 'Theirs' }],
      sources: [],
      reason: 'x',
      submit: false,
    };
    await draft({ ...theirs, sources: [SOURCE] });
    const mine = { ...base, data: { ...base.data, videoMaxHeight: 480 } };
    const response = await draft({ plan: mine, base, reason: 'y', submit: false });
    const { draft: saved } = await getEditState(base.id);
    expect(response.status).toBe(200);
    expect(saved?.document).toMatchObject({ name: 'Theirs', data: { videoMaxHeight: 480 } });
    const clash = await draft({ plan: { ...base, name: 'Mine' }, base, reason: 'y', submit: false });
    await expectProblem(clash, 409, ['name']);
    await expectProblem(await draft({ plan: mine, reason: 'y' }), 400, ['base']);
  });

  test('of a new plan; faults are named below it', async () => {
    const copy = { ...(await plan()), id: 'tello-made-by-program', name: 'Made by program' };
    await expectProblem(await draft({ plan: { ...copy, billing: 'barter' }, reason: 'x' }), 400, [
      'plan.billing',
    ]);
    const body = draftAnswer.parse(await (await draft({ plan: copy, reason: 'x' })).json());
    expect(body).toMatchObject({ planId: copy.id, status: 'inReview' });
    await withdrawDraft(people.editor, body.draftId);
  });

  test('that somebody waits for stays so unless that is agreed to', async () => {
    const { id } = await plan();
    const one = (after: string, more = {}) =>
      draft({
        planId: id,
        changes: [{ path: 'name', after }],
        sources: [SOURCE],
        reason: 'x',
        submit: false,
        ...more,
      });
    await one('First', { submit: true });
    await expectProblem(await one('Second'), 409, ['leaves']);
    expect(await (await one('Second', { leaves: 'inReview' })).json()).toMatchObject({ status: 'editing' });
  });

  test('of a plan that is nowhere is 404; a body that is no JSON is 400', async () => {
    const body = { planId: 'none', changes: [{ path: 'name', after: 'x' }], sources: [SOURCE], reason: 'x' };
    await expectProblem(await draft(body), 404, ['planId']);
    const broken = request('drafts', { body: '{', headers: { 'content-type': 'application/json' } });
    await expectProblem(await drafts.POST(broken), 400, []);
  });
});

describe('an import', () => {
  const labels = readFileSync('tests/import/fixtures/fcc.csv');
  const bytes = new Uint8Array(labels);
  const query = '?name=fcc.csv&asOf=2026-05-01&source=https%3A%2F%2Fexample.com%2Flabels.csv&carrier=tello';
  const tariff = async () => {
    const document = { ...(await plan()), name: 'By file' };
    return JSON.stringify(document);
  };
  const count = async () => [
    await db().draft.count(),
    await db().importRun.count(),
    await db().auditEvent.count(),
  ];

  test('without apply says what would change, and keeps nothing', async () => {
    const before = await count();
    const body = importAnswer.parse(
      await (await imports.POST(request(`import${query}`, { body: bytes }))).json(),
    );
    expect(body).toMatchObject({ file: 'fcc.csv', applied: false, layout: 'fcc', result: null });
    expect(body.rows).toBeGreaterThan(0);
    expect(await count()).toEqual(before);
  });

  test('of a plan file makes drafts that wait for review; the same again makes none', async () => {
    const form = new FormData();
    form.set('file', new File([await tariff()], 'plans.json'));
    const before = (await count())[0];
    const response = await imports.POST(request('import?apply=1', { body: form }));
    const body = importAnswer.parse(await response.json());
    expect(body.result?.drafts).toHaveLength(1);
    expect((await count())[0]).toBe((before ?? 0) + 1);
    const { draft: made } = await getEditState((await plan()).id);
    expect(made).toMatchObject({ status: 'inReview', origin: 'import', document: { name: 'By file' } });
    const { entries } = await readAudit({ action: 'import.apply' }, { take: 1 });
    expect(entries[0]?.details.token).toContain('CI (ps_');
    const again = await imports.POST(request('import?apply=1&name=plans.json', { body: await tariff() }));
    expect(importAnswer.parse(await again.json()).result).toMatchObject({
      drafts: [],
      unchanged: [(await plan()).id],
    });
    await withdrawDraft(people.editor, made?.id ?? '');
  });

  test.each<[string, string, string, string[]]>([
    ['no name', 'import', 'a,b', ['name']],
    ['a parameter nobody knows', 'import?name=a.csv&force=1', 'a,b', ['force']],
    ['a layout that is none', 'import?name=a.csv&layout=x', 'a,b', ['layout']],
    ['an empty body', 'import?name=a.csv', '', ['']],
    ['a file that is none', 'import?name=a.csv', 'hello', ['a.csv']],
    ['broken JSON', 'import?name=a.json&apply=1', '{', ['a.json']],
  ])('with %s is refused by file and path', async (_, path, body, paths) => {
    const before = await count();
    await expectProblem(await imports.POST(request(path, { body })), 400, paths);
    expect(await count()).toEqual(before);
  });

  test('of labels asks for the day and the place', async () => {
    await expectProblem(
      await imports.POST(request('import?name=fcc.csv&carrier=tello', { body: bytes })),
      400,
      ['asOf', 'source'],
    );
  });

  test('of a form without a file, or with two, is refused', async () => {
    const form = new FormData();
    await expectProblem(await imports.POST(request('import', { body: form })), 400, ['file']);
    for (const name of ['a.csv', 'b.csv']) form.append('file', new File(['a,b'], name));
    await expectProblem(await imports.POST(request('import', { body: form })), 400, ['file']);
  });
});

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
