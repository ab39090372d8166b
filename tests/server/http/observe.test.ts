/** Requests are named, counted and told of, on a real socket. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMeter } from '@/server/http/meter';
import { observed } from '@/server/http/observe';
import { log } from '@/server/log';

const ends: (() => void)[] = [];
beforeEach(() => {
  vi.spyOn(log(), 'isLevelEnabled').mockReturnValue(true);
  for (const level of ['info', 'debug'] as const)
    vi.spyOn(log(), level).mockImplementation((line) => void told.push({ level, ...(line as object) }));
});
const told: Record<string, unknown>[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  told.splice(0);
  vi.restoreAllMocks();
});

async function serve(listener: RequestListener, registry = new Registry()) {
  const routeOf = (url: string) => (url.startsWith('/secret/') ? '/secret/[token]' : '/');
  const server = createServer(observed(listener, { routeOf, meter: createMeter(registry) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, registry };
}

/** As the front does. */
const sendBack: RequestListener = (request, response) =>
  response.writeHead(200, { 'x-request-id': request.headers['x-request-id'] }).end();

/** A line of the log comes when the response is over, which its reader may know a moment earlier. */
const toldOf = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count));

describe('a request', () => {
  it('has the id that a proxy gave, in the handler and in the log', async () => {
    const { base } = await serve(sendBack);
    const response = await fetch(base, { headers: { 'x-request-id': 'from-proxy-1' } });
    await toldOf(1);
    expect(response.headers.get('x-request-id')).toBe('from-proxy-1');
    expect(told[0]).toMatchObject({ level: 'debug', requestId: 'from-proxy-1', method: 'GET', status: 200 });
  });

  it('gets one of its own where what came is no id', async () => {
    const { base } = await serve(sendBack);
    const response = await fetch(base, { headers: { 'x-request-id': 'no id, but words' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is told of without path, query, cookies and tokens', async () => {
    const { base } = await serve((_, response) => response.writeHead(500).end());
    await fetch(`${base}/secret/hidden-part?name=Ada`, {
      headers: { cookie: 'session=hidden-part', authorization: 'Bearer hidden-part' },
    });
    await toldOf(1);
    expect(told[0]).toMatchObject({ level: 'info', route: '/secret/[token]', status: 500 });
    expect(JSON.stringify(told)).not.toMatch(/hidden-part|Ada/);
  });

  it('is counted by route, method and class of status', async () => {
    const { base, registry } = await serve((request, response) =>
      response.writeHead(request.method === 'POST' ? 404 : 200).end(),
    );
    await fetch(base);
    await fetch(`${base}/secret/a`, { method: 'POST' });
    await fetch(`${base}/secret/b`, { method: 'POST' });
    await fetch(base, { method: 'PROPFIND' });
    await toldOf(4);
    const text = await registry.metrics();
    const lines = text.split('\n').filter((line) => line.startsWith('plansight_http_requests_total{'));
    expect(lines).toEqual([
      'plansight_http_requests_total{route="/",method="GET",status="2xx"} 1',
      'plansight_http_requests_total{route="/secret/[token]",method="POST",status="4xx"} 2',
      'plansight_http_requests_total{route="/",method="other",status="2xx"} 1',
    ]);
    expect(text).toContain('plansight_http_requests_in_flight 0');
    expect(text).toContain('plansight_http_request_duration_seconds_count{route="/secret/[token]"} 2');
  });

  it('that its sender left is counted as such', async () => {
    const { base, registry } = await serve(() => {});
    const leave = new AbortController();
    const asked = fetch(base, { signal: leave.signal }).catch(() => null);
    await vi.waitFor(async () =>
      expect(await registry.metrics()).toContain('plansight_http_requests_in_flight 1'),
    );
    leave.abort();
    await asked;
    await toldOf(1);
    expect(told[0]).toMatchObject({ status: 0, aborted: true });
    expect(await registry.metrics()).toContain('status="aborted"} 1');
  });
});
