import { describe, expect, test } from 'vitest';
import {
  COST_FIELD,
  MAX_CLAIM_LENGTH,
  MAX_LINK_LENGTH,
  NEXT_STATUSES,
  parseReport,
  REPORT_FIELDS,
  REPORT_STATUSES,
  reportField,
  reportPath,
} from '@/lib/admin/report';

const report = (part: object = {}) => ({ field: null, claim: 'It costs $20 now.', link: '', ...part });
const faultsOf = (input: unknown) => {
  const parsed = parseReport(input);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
};
const claimOf = (part: object) => {
  const parsed = parseReport(report(part));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.claim;
};
/** A link of that many characters. */
const linkOf = (length: number) => `https://example.org/`.padEnd(length, 'x');

describe('fields', () => {
  test('every fact has a path of its own', () => {
    const paths = REPORT_FIELDS.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('charges.options');
    expect(paths).not.toContain(COST_FIELD);
  });
  test('a fact and its path name each other', () => {
    for (const { path, fact } of REPORT_FIELDS) {
      expect(reportPath(fact)).toBe(path);
      expect(reportField(path)?.fact).toBe(fact);
    }
  });
});

describe('what a reader may say', () => {
  test.each<[string, unknown, string[]]>([
    ['the plan as a whole', report(), []],
    ['a field', report({ field: 'data.highSpeedGB' }), []],
    ['the computed cost', report({ field: COST_FIELD }), []],
    ['a field that is none', report({ field: 'data.nothing' }), ['field unknownField']],
    ['an inherited word', report({ field: 'constructor' }), ['field unknownField']],
    ['two characters', report({ claim: 'ab' }), ['claim too_small']],
    ['three characters', report({ claim: 'abc' }), []],
    ['spaces alone', report({ claim: ' \n\t ' }), ['claim too_small']],
    ['the longest claim', report({ claim: 'x'.repeat(MAX_CLAIM_LENGTH) }), []],
    ['one more', report({ claim: 'x'.repeat(MAX_CLAIM_LENGTH + 1) }), ['claim too_big']],
    ['the longest link', report({ link: linkOf(MAX_LINK_LENGTH) }), []],
    ['a longer one', report({ link: linkOf(MAX_LINK_LENGTH + 1) }), ['link too_big']],
    ['a link that runs', report({ link: 'javascript:alert(1)' }), ['link noWebAddress']],
    ['a link to a file', report({ link: 'file:///etc/passwd' }), ['link noWebAddress']],
    ['no address', report({ link: 'tello.com' }), ['link noWebAddress']],
    ['a number for a text', report({ claim: 5 }), ['claim invalid_type']],
    ['a name of the sender', report({ email: 'me@example.org' }), ['email unknownField']],
    ['nothing', null, [' invalid_type']],
  ])('%s', (_, input, faults) => expect(faultsOf(input)).toEqual(faults));

  test('HTML stays text, as it was typed', () => {
    expect(claimOf({ claim: '<script>alert(1)</script> & more' }).claim).toBe(
      '<script>alert(1)</script> & more',
    );
  });
  test('control characters go, line breaks stay', () => {
    expect(claimOf({ claim: 'one\r\ntwo\u0000\u0007' }).claim).toBe('one\ntwo');
  });
  test('no link is null', () => expect(claimOf({ link: '  ' }).link).toBeNull());
});

describe('states', () => {
  test.each([
    ['new', ['checking', 'corrected', 'declined', 'duplicate']],
    ['checking', ['corrected', 'declined', 'duplicate']],
    ['corrected', []],
    ['declined', []],
    ['duplicate', []],
  ] as const)('from %s', (status, next) => expect(NEXT_STATUSES[status]).toEqual(next));
  test('none leads back to new', () => {
    for (const status of REPORT_STATUSES) expect(NEXT_STATUSES[status]).not.toContain('new');
  });
});
