/** The API as programs meet it: its document is the one address that they have to know. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { DocumentChecker, type ExampleCall, exampleCalls } from '../support/api-examples';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/page';

const send = (
  request: APIRequestContext,
  { method, path, body }: Pick<ExampleCall, 'method' | 'path' | 'body'>,
) => (method === 'get' ? request.get(path) : request.post(path, { data: body }));

test('every example of the document is answered as the document says', async ({ request }) => {
  const document = await (await request.get('/api/v1/openapi.json')).json();
  const checker = new DocumentChecker(document);
  const calls = exampleCalls(document);
  expect(calls.length).toBeGreaterThan(15);
  for (const call of calls) {
    expect(checker.requestFaults(call), call.name).toEqual([]);
    const response = await send(request, call);
    expect(response.status(), call.name).toBe(200);
    const type = response.headers()['content-type'] ?? '';
    expect(checker.answerFaults(call, 200, type, await response.text()), call.name).toEqual([]);
  }
});

test('refusals are as the document says', async ({ request }) => {
  const document = await (await request.get('/api/v1/openapi.json')).json();
  const checker = new DocumentChecker(document);
  const refused: [Pick<ExampleCall, 'method' | 'path' | 'template'> & { body?: unknown }, number][] = [
    [{ method: 'get', template: '/api/v1/plans', path: '/api/v1/plans?network=sprint&limit=0' }, 400],
    [{ method: 'get', template: '/api/v1/plans/{planId}', path: '/api/v1/plans/nobody' }, 404],
    [{ method: 'get', template: '/api/v1/carriers', path: '/api/v1/carriers?q=x' }, 400],
    [
      { method: 'post', template: '/api/v1/quotes', path: '/api/v1/quotes', body: { need: { lines: 0 } } },
      400,
    ],
    [{ method: 'post', template: '/api/v1/households', path: '/api/v1/households', body: { need: {} } }, 400],
  ];
  for (const [call, status] of refused) {
    const response = await send(request, call);
    expect(response.status(), call.path).toBe(status);
    const type = response.headers()['content-type'] ?? '';
    const faults = checker.answerFaults({ ...call, name: '' }, status, type, await response.text());
    expect(faults, call.path).toEqual([]);
  }
});

test('a list comes page by page, and whole it is the same', async ({ request }) => {
  const whole = await (await request.get('/api/v1/plans?network=tmobile&fields=name')).json();
  const ids: string[] = [];
  let next: string | null = '/api/v1/plans?network=tmobile&fields=name&limit=40';
  while (next !== null) {
    const response: APIResponse = await request.get(next);
    const page: { count: number; next: string | null; plans: { id: string }[] } = await response.json();
    expect(page.count).toBe(whole.count);
    expect(response.headers().link).toContain('rel="license"');
    if (page.next) expect(response.headers().link).toContain(`<${page.next}>; rel="next"`);
    ids.push(...page.plans.map(({ id }) => id));
    next = page.next;
  }
  expect(ids).toEqual(whole.plans.map(({ id }: { id: string }) => id));
});

test('answers are packed, tagged, and may be kept a minute by a network of caches', async ({
  request,
  baseURL,
}) => {
  const packed = await fetch(`${baseURL}/api/v1/plans`, { headers: { 'accept-encoding': 'br' } });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  expect(packed.headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
  );
  const etag = packed.headers.get('etag') ?? '';
  await packed.arrayBuffer();
  const again = await request.get('/api/v1/plans', { headers: { 'if-none-match': etag } });
  expect(again.status()).toBe(304);
});

for (const locale of ['en', 'zh'])
  test(`the reference names every address and gives a call that works: ${locale}`, async ({
    page,
    request,
  }) => {
    const document = await (await request.get(`/api/v1/openapi.json?lang=${locale}`)).json();
    await page.goto(`/${locale}/api`);
    for (const [path, operations] of Object.entries<Record<string, { summary: string }>>(document.paths))
      for (const [method, { summary }] of Object.entries(operations)) {
        const heading = page.getByRole('heading', { name: summary, exact: true });
        await expect(heading).toBeVisible();
        await expect(page.getByText(`${method.toUpperCase()} ${path}`, { exact: true })).toBeVisible();
      }
    await expect(page.locator('pre', { hasText: '/api/v1/quotes' }).first()).toContainText(
      'content-type: application/json',
    );
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
  });

test.describe('pages as Markdown', () => {
  test('by their ending and by what is accepted, in both languages', async ({ request }) => {
    const accept = { accept: 'text/markdown' };
    for (const [locale, checked] of [
      ['en', 'Last checked on'],
      ['zh', '上次核对'],
    ] as const) {
      const byEnding = await request.get(`/${locale}/plans/tello-10gb.md?gb=10`);
      expect(byEnding.headers()['content-type']).toBe('text/markdown; charset=utf-8');
      const text = await byEnding.text();
      expect(text).toMatch(/^# Tello/);
      expect(text).toContain(checked);
      const byAccept = await request.get(`/${locale}/plans/tello-10gb?gb=10`, { headers: accept });
      expect(await byAccept.text()).toBe(text);
      const method = await (await request.get(`/${locale}/method`, { headers: accept })).text();
      expect(method.match(/^## /gm)?.length).toBe(12);
      const compare = await request.get(`/${locale}/compare.md?plans=tello-10gb,mint-6gb`);
      expect(
        (await compare.text()).split('\n').filter((line) => line.startsWith('| ')).length,
      ).toBeGreaterThan(40);
    }
  });

  test('a browser gets the page, and who had Markdown before it does too', async ({ request }) => {
    const accept = { accept: 'text/html,*/*;q=0.8' };
    const page = await request.get('/en/plans/tello-10gb?gb=10', { headers: accept });
    expect(page.headers()['content-type']).toContain('text/html');
  });

  test('no plan of that name is said, with near ones', async ({ request }) => {
    const response = await request.get('/en/plans/telo-10gb.md');
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain('tello-10gb');
  });
});

test('llms.txt names what there is, and each of its addresses answers', async ({ request, baseURL }) => {
  const text = await (await request.get('/llms.txt')).text();
  expect(text).toMatch(/^# Plansight\n\n> /);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link as string);
  expect(links.length).toBeGreaterThan(200);
  const own = links.filter((link) => !link.endsWith('/api/mcp'));
  for (const link of [...own.slice(0, 10), ...own.slice(-3)]) {
    expect(link.startsWith(`${baseURL}/`), link).toBe(true);
    expect((await request.get(link)).status(), link).toBe(200);
  }
});

test('the sitemap has both languages and days', async ({ request }) => {
  const text = await (await request.get('/sitemap.xml')).text();
  expect(text).toContain('/zh/plans/tello-10gb</loc>');
  expect(text).toContain('hreflang="zh-CN"');
  expect(text).toMatch(/<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
});
