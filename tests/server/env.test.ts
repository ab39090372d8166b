/** The environment: defaults, and messages that name the variable and the fix. */
import { describe, expect, it } from 'vitest';
import { readEnv } from '@/server/env';
import { isAppError } from '@/server/errors';

describe('the environment', () => {
  it.each([
    ['nothing is set', {}],
    ['variables are empty', { DATABASE_URL: '', PORT: '', LOG_LEVEL: '' }],
  ])('has defaults where %s', (_label, source) => {
    expect(readEnv(source)).toEqual({
      DATABASE_URL: 'file:./data.db',
      PORT: 3000,
      LOG_LEVEL: 'info',
      PAGE_CACHE_MB: 32,
      REQUESTS_PER_MINUTE: 600,
    });
  });

  it.each([
    ['DATABASE_URL', 'file:/var/lib/plansight.db'],
    ['DATABASE_URL', 'postgresql://me:secret@db.example:5432/plans'],
    ['DATABASE_URL', 'postgres://me@db.example/plans'],
    ['LOG_LEVEL', 'silent'],
    ['BASE_PATH', '/plansight'],
  ])('takes %s=%s', (name, value) => {
    expect(readEnv({ [name]: value })).toMatchObject({ [name]: value });
  });

  it.each([
    ['https://plans.example.org', 'https://plans.example.org'],
    [' https://Plans.example.org:443/ ', 'https://plans.example.org'],
    ['http://localhost:3131', 'http://localhost:3131'],
  ])('takes SITE_URL=%s', (value, expected) => {
    expect(readEnv({ SITE_URL: value }).SITE_URL).toBe(expected);
  });

  it('takes TRUSTED_PROXIES as a number and as addresses', () => {
    expect(readEnv({ TRUSTED_PROXIES: '2' }).TRUSTED_PROXIES).toEqual({ hops: 2 });
    expect(readEnv({ TRUSTED_PROXIES: 'loopback,10.0.0.1' }).TRUSTED_PROXIES).toHaveProperty(
      'ranges.length',
      3,
    );
  });

  it.each([
    ['1', 1],
    ['65535', 65535],
  ])('takes PORT=%s', (value, port) => {
    expect(readEnv({ PORT: value }).PORT).toBe(port);
  });

  it.each([
    ['DATABASE_URL', 'mysql://me:secret@db/plans', 'file:./data.db'],
    ['DATABASE_URL', 'data.db', 'file:./data.db'],
    ['DATABASE_URL', 'file:', 'file:./data.db'],
    ['BASE_PATH', '/plansight/', '/plansight, of letters'],
    ['BASE_PATH', '/en/plans', 'may not begin with /en or /zh'],
    ['SITE_URL', 'plans.example.org', 'https://plans.example.org'],
    ['SITE_URL', 'https://plans.example.org/plans', 'https://plans.example.org'],
    ['SITE_URL', 'ftp://plans.example.org', 'https://plans.example.org'],
    ['SITE_URL', 'https://me:secret@plans.example.org', 'https://plans.example.org'],
    ['REQUESTS_PER_MINUTE', 'many', '600'],
    ['TRUSTED_PROXIES', 'everybody', 'loopback'],
    ['TRUSTED_PROXIES', '0', '1 to 10'],
    ['PORT', '0', '1 to 65535'],
    ['PORT', '65536', '1 to 65535'],
    ['PORT', 'http', '3000'],
    ['LOG_LEVEL', 'loud', 'debug'],
  ])('refuses %s=%s and says what to use', (name, value, fix) => {
    const refusal = () => readEnv({ [name]: value });
    expect(refusal).toThrow(expect.objectContaining({ code: 'environmentInvalid' }));
    expect(refusal).toThrow(new RegExp(`${name}: .*${fix}`));
    expect(refusal).not.toThrow(/secret/);
  });

  it('names every wrong variable at once', () => {
    try {
      readEnv({ PORT: 'x', LOG_LEVEL: 'y' });
      expect.unreachable();
    } catch (error) {
      expect(isAppError(error) && error.details).toHaveLength(2);
    }
  });
});
