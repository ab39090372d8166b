/** Whose word on address, host and scheme counts: that of proxies that were named, and of nobody else. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askerOf, countedAs, isNear, parseTrusted, trueHeaders } from '@/server/http/proxies';

const trust = (text: string) => {
  const trusted = parseTrusted(text);
  if (!trusted) throw new Error(`${text} was not read`);
  return trusted;
};

describe('who asks', () => {
  it.each([
    ['nobody is trusted', undefined, '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['the peer is not among those', '10.0.0.0/8', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['the proxy said one address', '10.0.0.0/8', '10.0.0.2', '203.0.113.9', '203.0.113.9'],
    [
      'the proxy appended to what the client made up',
      '10.0.0.0/8',
      '10.0.0.2',
      '1.2.3.4, 203.0.113.9',
      '203.0.113.9',
    ],
    ['two proxies of the range', '10.0.0.0/8', '10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['the proxy said nothing', '10.0.0.0/8', '10.0.0.2', undefined, '10.0.0.2'],
    ['the proxy said no address', '10.0.0.0/8', '10.0.0.2', 'unknown', '10.0.0.2'],
    ['a client of the network behind the proxy', 'private', '10.0.0.2', '192.168.1.5', '192.168.1.5'],
    ['the proxy is on this machine', 'loopback', '::1', '203.0.113.9', '203.0.113.9'],
    [
      'IPv4 as a socket for both writes it',
      'loopback',
      '::ffff:127.0.0.1',
      '::ffff:203.0.113.9',
      '203.0.113.9',
    ],
    ['an IPv6 proxy', '2001:db8::/32', '2001:db8::1', '2001:db9::7', '2001:db9::7'],
    ['an address with a port', 'loopback', '127.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
    ['an IPv6 address with a port', 'loopback', '127.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['one proxy in a row', '1', '198.51.100.7', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['two proxies in a row', '2', '198.51.100.7', '1.2.3.4, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
    ['fewer entries than proxies', '3', '198.51.100.7', '203.0.113.9', '203.0.113.9'],
    ['a peer without an address', 'loopback', undefined, '203.0.113.9', 'unknown'],
  ])('%s', (_label, setting, peer, said, expected) => {
    expect(askerOf(peer, said, setting === undefined ? undefined : trust(setting)).address).toBe(expected);
  });
});

describe('TRUSTED_PROXIES', () => {
  it.each(['1', '10', 'loopback', '127.0.0.1', '10.0.0.0/8, ::1', 'fc00::/7', 'private,loopback'])(
    'takes %s',
    (text) => {
      expect(parseTrusted(text)).not.toBeNull();
    },
  );
  it.each([
    '0',
    '11',
    '-1',
    'yes',
    '10.0.0',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0.0/8/8',
    'proxy.example',
    '127.0.0.1,',
    '1,2',
  ])('refuses %s', (text) => expect(parseTrusted(text)).toBeNull());
});

/** The headers that stand behind, for a request from this machine. */
async function behind(setting: string | undefined, headers: Record<string, string>) {
  const ignored: string[] = [];
  const makeTrue = trueHeaders(setting === undefined ? undefined : trust(setting), (peer) =>
    ignored.push(peer),
  );
  const server = createServer((request, response) => {
    makeTrue(request);
    response.end(JSON.stringify(request.headers));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers });
  return { headers: (await response.json()) as IncomingHttpHeaders, ignored };
}

const SAID = {
  'x-forwarded-for': '1.2.3.4, 203.0.113.9',
  'x-forwarded-host': 'evil.example, plans.example.org',
  'x-forwarded-proto': 'https',
  'x-real-ip': '1.2.3.4',
  forwarded: 'for=1.2.3.4;host=evil.example',
};

describe('what stands behind', () => {
  it('gets the address of the socket and no word of a stranger', async () => {
    const { headers, ignored } = await behind(undefined, SAID);
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(JSON.stringify(headers)).not.toMatch(/evil|1\.2\.3\.4|https|203\.0/);
    expect(ignored).toEqual(['127.0.0.1']);
  });

  it('gets what the proxy said, and not what came to the proxy', async () => {
    const { headers, ignored } = await behind('loopback', SAID);
    expect(headers).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'plans.example.org',
      'x-forwarded-proto': 'https',
    });
    expect(JSON.stringify(headers)).not.toMatch(/evil|1\.2\.3\.4/);
    expect(ignored).toEqual([]);
  });

  it('gets one word for each where two proxies appended theirs', async () => {
    const { headers } = await behind('2', {
      'x-forwarded-for': '203.0.113.9, 10.0.0.1',
      'x-forwarded-host': 'evil.example, plans.example.org, inside.example',
    });
    expect(headers).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'plans.example.org',
    });
  });
});

describe('an address is counted', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['unknown', 'unknown'],
  ])('%s as %s', (address, expected) => expect(countedAs(address)).toBe(expected));

  it.each([
    ['127.0.0.1', true],
    ['172.16.0.9', true],
    ['fd00::1', true],
    ['203.0.113.9', false],
    ['unknown', false],
  ])('%s is near: %s', (address, near) => expect(isNear(address)).toBe(near));
});
