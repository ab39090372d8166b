/** The address of the site: that of the environment, else the one of the request. */
import { afterEach, describe, expect, it, vi } from 'vitest';

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('next/headers', () => ({ headers: async () => sent.headers }));

import { GET as openApi } from '@/app/api/v1/openapi.json/route';
import { originOf, siteAddress } from '@/app/site-address';
import { needsSecureCookies } from '@/server/people/auth';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the address of the site', () => {
  it.each([
    ['the host', { host: 'localhost:3000' }, 'http://localhost:3000'],
    [
      'what a proxy said',
      { host: 'a:3000', 'x-forwarded-host': 'plans.example.org', 'x-forwarded-proto': 'https' },
      'https://plans.example.org',
    ],
    ['no host', {}, 'http://localhost'],
    ['a host with a blank', { host: 'a b' }, 'http://localhost'],
    ['a host that is half an address', { host: '[' }, 'http://localhost'],
    ['a host with a path', { host: 'a.example/x' }, 'http://a.example'],
  ])('is that of the request: %s', async (_label, headers, expected) => {
    expect(originOf(new Headers(headers as Record<string, string>))).toBe(expected);
    sent.headers = new Headers(headers as Record<string, string>);
    expect(await siteAddress()).toBe(expected);
  });

  it('is that of the environment where there is one, whatever the request says', async () => {
    vi.stubEnv('SITE_URL', 'https://plans.example.org/');
    sent.headers = new Headers({ host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    expect(await siteAddress()).toBe('https://plans.example.org');
    const document = await (await openApi(new Request('http://localhost/api/v1/openapi.json'))).json();
    expect(document.servers).toEqual([{ url: 'https://plans.example.org' }]);
  });
});

describe('cookies are for https alone', () => {
  it.each([
    ['on this machine', { host: 'localhost:3000' }, false],
    ['on this machine behind https', { host: 'localhost', 'x-forwarded-proto': 'https' }, true],
    ['elsewhere', { host: 'plans.example.org' }, true],
  ])('%s: %o', (_label, headers, expected) => {
    expect(needsSecureCookies(new Headers(headers as Record<string, string>))).toBe(expected);
  });
});
