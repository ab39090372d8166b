/** How often an address may ask, what a request counts, and what is refused how; bodies that do not come. */
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { limited } from '@/server/http/limited';
import { trueHeaders } from '@/server/http/proxies';
import { costOf } from '@/server/http/request-cost';
import { requestLimit } from '@/server/http/request-limit';
import { watchBody } from '@/server/http/slow-bodies';

describe('a request counts', () => {
  it.each([
    ['/en', 1],
    ['/zh/plans/tello-10gb?gb=5', 1],
    ['/en/admin/sign-in', 1],
    ['/api/v1/plans?network=tmobile', 1],
    ['/api/v1/quotes', 5],
    ['/api/v1/households', 5],
    ['/api/mcp', 5],
    ['/api/oembed?url=x', 5],
    ['/en/picture/plan?plan=tello-10gb', 5],
    ['/_next/static/chunks/a.js', 0],
    ['/words/1a2b/en', 0],
    ['/catalog/1a2b', 0],
    ['/icon.svg', 0],
    ['/api/health', 0],
    ['/api/health/live', 0],
    ['/api/metrics', 0],
    ['/api/healthy', 1],
    ['', 1],
  ])('%s: %i', (url, points) => expect(costOf(url)).toBe(points));
});

/** A limit with a clock that is set by hand. */
function limitAt(perMinute: number, more: Omit<Parameters<typeof requestLimit>[0], 'perMinute'> = {}) {
  const clock = { ms: 0 };
  return { clock, limit: requestLimit({ perMinute, now: () => clock.ms, ...more }) };
}

describe('an address', () => {
  it('spends its points in a minute, then waits for the rest of it', () => {
    const { clock, limit } = limitAt(10);
    expect([4, 5, 1].map((points) => limit.spend('a', points))).toEqual([null, null, null]);
    clock.ms = 20_500;
    expect(limit.spend('a', 1)).toBe(40);
    expect(limit.spend('b', 1)).toBeNull();
    clock.ms = 60_000;
    expect(limit.spend('a', 1)).toBeNull();
  });

  it('may still do what is cheap where something dear is beyond the limit', () => {
    const { limit } = limitAt(10);
    expect([8, 5, 1].map((points) => limit.spend('a', points))).toEqual([null, 60, null]);
  });

  it('is never kept from files', () => {
    const { limit } = limitAt(1);
    expect([1, 1, 0].map((points) => limit.spend('a', points))).toEqual([null, 60, null]);
  });

  it('is refused by an instance to which the others said what it spent there', async () => {
    const all = new Map<string, number>();
    const share = async (address: string, points: number) => {
      const spent = (all.get(address) ?? 0) + points;
      all.set(address, spent);
      return { spent, ms: 30_000 };
    };
    const [one, other] = [limitAt(100, { share }).limit, limitAt(100, { share }).limit];
    one.spend('a', 90);
    one.spend('light', 9);
    await one.exchange();
    other.spend('a', 10);
    expect(other.spend('a', 1)).toBeNull();
    await other.exchange();
    expect(other.spend('a', 1)).toBe(60);
    expect([...all.keys()]).toEqual(['a']);
  });

  it('is counted here alone while the others cannot be told, and told later', async () => {
    let broken = true;
    const told: number[] = [];
    const errors: unknown[] = [];
    const share = async (_address: string, points: number) => {
      if (broken) throw new Error('away');
      told.push(points);
      return { spent: points, ms: 60_000 };
    };
    const { limit } = limitAt(10, { share, onError: (error) => errors.push(error) });
    limit.spend('a', 4);
    await limit.exchange();
    broken = false;
    limit.spend('a', 2);
    await limit.exchange();
    expect([errors.length, told]).toEqual([1, [6]]);
  });
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe('what is refused', () => {
  const words = async (locale: 'en' | 'zh') => ({
    title: locale === 'zh' ? '太多' : 'Too many <',
    text: 'Wait.',
  });

  async function refusing(perMinute = 5) {
    const makeTrue = trueHeaders(undefined);
    const answer = limited((_, response) => response.end('answered'), requestLimit({ perMinute }), words);
    const port = await serve((request, response) => {
      makeTrue(request);
      answer(request, response);
    });
    return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers, method, ...(method === 'POST' && { body: '{}' }) });
  }

  it('below /api is a problem document that says when to come again', async () => {
    const ask = await refusing();
    expect((await ask('/api/v1/quotes')).status).toBe(200);
    const refused = await ask('/api/v1/plans');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      type: 'urn:problem-type:plansight:too-many-requests',
      status: 429,
      detail: expect.stringContaining('Try again in'),
    });
    expect((await ask('/api/health')).status).toBe(200);
  });

  it.each([
    ['/en', {}, 'en', 'Too many &lt;'],
    ['/zh/plans', {}, 'zh-CN', '太多'],
    ['/', { 'accept-language': 'zh-CN,en;q=0.5' }, 'zh-CN', '太多'],
    ['/', {}, 'en', 'Too many &lt;'],
  ])('elsewhere is a page in the language of its reader: %s %o', async (path, headers, lang, title) => {
    const ask = await refusing();
    await ask('/api/v1/quotes');
    const refused = await ask(path, headers as Record<string, string>);
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([429, 'no-store']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const html = await refused.text();
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<h1>${title}</h1>`);
  });

  it('does not wait for a body', async () => {
    const ask = await refusing();
    await ask('/api/v1/quotes');
    expect((await ask('/api/v1/quotes')).headers.get('connection')).toBe('keep-alive');
    const sent = await ask('/api/v1/quotes', {}, 'POST');
    expect([sent.status, sent.headers.get('connection')]).toEqual([429, 'close']);
  });

  it('is not got round by saying that one is somebody else', async () => {
    const ask = await refusing(3);
    const statuses: number[] = [];
    for (let count = 1; count <= 4; count += 1)
      statuses.push((await ask('/en', { 'x-forwarded-for': `203.0.113.${count}` })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('a body', () => {
  /** Sends the head of a request and whatever `send` does, until the connection ends. */
  async function sent(
    path: string,
    send: (write: (text: string) => void) => void,
    length = 100_000,
    ms = 100,
  ) {
    const port = await serve((request, response) => {
      watchBody(request, response, ms);
      request.on('error', () => {});
      request.resume().on('end', () => response.writeHead(200, { connection: 'close' }).end('taken'));
    });
    const socket = connect(port, '127.0.0.1');
    let got = '';
    const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(got)));
    socket.on('data', (chunk) => {
      got += chunk;
    });
    socket.on('error', () => {});
    socket.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n\r\n`);
    send((text) => socket.write(text));
    return ended;
  }

  it.each([
    ['/api/v1/households', 'application/problem+json'],
    ['/en/guide', 'text/plain'],
  ])('that does not come ends with 408: %s', async (path, type) => {
    const got = await sent(path, (write) => write('{'));
    expect(got).toMatch(/^HTTP\/1\.1 408 /);
    expect(got).toContain(type);
    expect(got).toContain('Send it again.');
  });

  it('that comes drop by drop ends with 408', async () => {
    const got = await sent('/api/v1/quotes', (write) => {
      const drops = setInterval(() => write('x'), 20);
      onTestFinished(() => clearInterval(drops));
    });
    expect(got).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('of the back office may take its time as long as it goes on coming', async () => {
    const got = await sent(
      '/api/admin/import',
      (write) => {
        const parts = setInterval(() => write('x'.repeat(20_000)), 40);
        onTestFinished(() => clearInterval(parts));
      },
      200_000,
      250,
    );
    expect(got).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('of the back office that stops coming ends with 408', async () => {
    expect(await sent('/api/admin/import', (write) => write('x'.repeat(20_000)))).toMatch(/^HTTP\/1\.1 408 /);
  });
});
