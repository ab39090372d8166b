import { createFormatter } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { nameList } from '@/components/formatters';
import type { Locale } from '@/i18n/routing';

const shown = (locale: Locale, names: string[]) => nameList(locale, createFormatter({ locale }), names);

describe('a list of names is set apart', () => {
  it.each<[Locale, string[], string]>([
    ['zh', [], ''],
    ['zh', ['AT&T'], 'AT&T'],
    ['zh', ['Verizon', 'AT&T', 'T-Mobile'], 'Verizon、AT&T、T-Mobile'],
    ['en', ['AT&T'], 'AT&T'],
    ['en', ['Verizon', 'AT&T', 'T-Mobile'], 'Verizon, AT&T, T-Mobile'],
  ])('%s %j', (locale, names, text) => {
    expect(shown(locale, names)).toBe(text);
  });
});
