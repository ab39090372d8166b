/** What `npm run audit` lets through, and what it names. */
import { describe, expect, it } from 'vitest';
import { licenceFaults, licencesOf, readAdvisories } from '@/scripts/support/audit.mjs';

describe('licences', () => {
  it.each([
    ['one that may be used', 'a', 'MIT', true],
    ['one of two', 'a', '(GPL-3.0 OR MIT)', true],
    ['both of two', 'a', 'MIT AND ISC', true],
    ['one of two that may not', 'a', 'MIT AND GPL-3.0', false],
    ['copyleft', 'a', 'AGPL-3.0-only', false],
    ['none', 'a', 'none stated', false],
    ['one that is allowed for this package', 'elkjs', 'EPL-2.0', true],
    ['the same for another package', 'elk', 'EPL-2.0', false],
  ])('%s', (_label, name, licence, fits) =>
    expect(licenceFaults([{ name, version: '1.0.0', licence }])).toEqual(fits ? [] : [`${name} 1.0.0: ${licence}`]),
  );

  it('are of what runs in production, by the lock or by the package itself', () => {
    const lock = {
      packages: {
        '': { version: '1.0.0' },
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
        'node_modules/tests': { version: '3.0.0', dev: true, license: 'GPL-3.0' },
      },
    };
    expect(licencesOf(lock, () => ({ licenses: [{ type: 'ISC' }] }))).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT' },
      { name: '@b/c', version: '2.0.0', licence: 'ISC' },
    ]);
  });
});

describe('advisories', () => {
  it.each([
    ['nothing', ''],
    ['a page of the registry', '<html>'],
    ['a refusal', '{"error":{"code":"EAUDITNOTSUPPORTED"}}'],
  ])('%s: not known', (_label, text) => expect(readAdvisories(text)).toBeNull());

  it('none', () => expect(readAdvisories('{"vulnerabilities":{}}')).toEqual([]));

  it('the gravest first', () => {
    const vulnerabilities = {
      a: { name: 'a', severity: 'low', via: [{ title: 'Small' }] },
      b: { name: 'b', severity: 'critical', via: ['c'] },
    };
    expect(readAdvisories(JSON.stringify({ vulnerabilities }))).toEqual([
      { name: 'b', severity: 'critical', titles: ['by c'] },
      { name: 'a', severity: 'low', titles: ['Small'] },
    ]);
  });
});
