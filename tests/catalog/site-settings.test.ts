import { describe, expect, test } from 'vitest';
import { contactHref, DEFAULT_SETTINGS, parseSettings, SITE_SETTING_KEYS } from '@/lib/catalog/site-settings';

const change = (part: object) => ({ ...DEFAULT_SETTINGS, ...part });
const faultsOf = (input: unknown) => {
  const parsed = parseSettings(input);
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
};

test('the defaults are valid and complete, and leave no plan out', () => {
  expect(parseSettings(DEFAULT_SETTINGS)).toEqual({ ok: true, settings: DEFAULT_SETTINGS });
  expect(Object.keys(DEFAULT_SETTINGS).sort()).toEqual([...SITE_SETTING_KEYS].sort());
  expect(DEFAULT_SETTINGS).toMatchObject({ leaveOldOut: false, fourEyes: true });
});

describe('what settings are refused for', () => {
  test.each<[string, object, string[]]>([
    ['1 day', { freshnessWarnDays: 1 }, []],
    ['no day', { freshnessWarnDays: 0 }, ['freshnessWarnDays too_small']],
    ['half a day', { freshnessWarnDays: 1.5 }, ['freshnessWarnDays invalid_type']],
    ['a year', { freshnessWarnDays: 365, freshnessLimitDays: 365 }, []],
    ['above a year', { freshnessWarnDays: 366, freshnessLimitDays: 400 }, ['freshnessWarnDays too_big']],
    ['the same day for both marks', { freshnessLimitDays: 14 }, []],
    ['old before due', { freshnessLimitDays: 13 }, ['freshnessLimitDays limitBelowWarn']],
    ['a text for a switch', { fourEyes: 'yes' }, ['fourEyes invalid_type']],
    ['both languages', { coverageText: { en: 'All prepaid plans', zh: '全部预付费套餐' } }, []],
    ['English alone', { coverageText: { en: 'All', zh: ' ' } }, ['coverageText.zh oneLanguage']],
    ['Chinese alone', { coverageText: { en: '', zh: '全部' } }, ['coverageText.en oneLanguage']],
    ['200 characters', { operator: 'x'.repeat(200) }, []],
    ['201 characters', { operator: 'x'.repeat(201) }, ['operator too_big']],
    ['a word nobody knows', { colour: 'red' }, ['colour unknownField']],
    ['nothing at all for the coverage', { coverageText: undefined }, ['coverageText invalid_type']],
  ])('%s', (_, part, faults) => expect(faultsOf(change(part))).toEqual(faults));

  test.each([null, 'text', [], 5])('%j is no settings', (input) => expect(faultsOf(input)).not.toEqual([]));
});

describe('a contact', () => {
  test.each([
    ['https://example.org/help', 'https://example.org/help'],
    ['team@example.org', 'mailto:team@example.org'],
    ['+1 312 555 0100', null],
    ['javascript:alert(1)', null],
    ['a@b', null],
    ['https://example.org and more', null],
    ['', null],
  ])('%s', (contact, href) => expect(contactHref(contact)).toBe(href));
});
