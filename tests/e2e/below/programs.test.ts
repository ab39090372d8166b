/** A site below a path, as programs use it. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, test } from '@playwright/test';
import { at, BASE } from '../support/below';

test('the API, its document and where it leads', async ({ request }) => {
  const plans = await request.get(at('/api/v1/plans?carrier=tello'));
  expect(plans.status()).toBe(200);
  const quotes = await request.post(at('/api/v1/quotes'), { data: { need: { monthly: { dataGB: 5 } } } });
  expect(quotes.status()).toBe(200);
  const document = await (await request.get(at('/api/v1/openapi.json'))).json();
  expect(document.servers).toEqual([{ url: BASE }]);
  const missing = await request.get(at('/api/v1/nothing'));
  expect([missing.status(), (await missing.json()).detail]).toEqual([
    404,
    expect.stringContaining(`${BASE}/api/v1/openapi.json`),
  ]);
  const stale = await request.get(at('/catalog/0'), { maxRedirects: 0 });
  expect([stale.status(), stale.headers().location]).toEqual([
    307,
    expect.stringMatching(`^${BASE}/catalog/`),
  ]);
});

test('feeds, Markdown, robots and the manifest', async ({ request }) => {
  const atom = await (await request.get(at('/en/changes/feed.atom'))).text();
  expect(atom).toContain(`href="${at('/en/changes')}`);
  const markdown = await request.get(at('/en/plans/tello-10gb.md'));
  expect(markdown.headers()['content-type']).toContain('text/markdown');
  expect(await markdown.text()).toContain(at('/en/plans/tello-10gb'));
  const negotiated = await request.get(at('/en/method'), { headers: { accept: 'text/markdown' } });
  expect(negotiated.headers()['content-type']).toContain('text/markdown');
  const robots = await (await request.get(at('/robots.txt'))).text();
  expect(robots).toContain(`Disallow: ${BASE}/api/`);
  expect(robots).toContain(`Sitemap: ${at('/sitemap.xml')}`);
  const manifest = await (await request.get(at('/manifest.webmanifest'))).json();
  expect(manifest).toMatchObject({ id: `${BASE}/`, start_url: `${BASE}/`, scope: `${BASE}/` });
});

test('the tools for language models', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(at('/api/mcp'))));
  const { content } = await client.callTool({ name: 'get_plan', arguments: { planId: 'tello-10gb' } });
  expect(JSON.stringify(content)).toContain(at('/en/plans/tello-10gb'));
  await client.close();
});
