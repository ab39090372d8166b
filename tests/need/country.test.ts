import { describe, expect, it } from 'vitest';
import { COUNTRIES, countryName, isCountry } from '@/lib/country';
import { searchCountries } from '@/lib/country-search';
import { isUsState, US_STATES, usStateName } from '@/lib/us-states';

describe('countries', () => {
  it('are the 249 of ISO 3166-1', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(new Set(COUNTRIES).size).toBe(249);
  });

  it.each([
    ['CN', true],
    ['GB', true],
    ['cn', false],
    ['UK', false],
    ['EU', false],
    ['XK', false],
    ['*', false],
    ['', false],
    ['toString', false],
  ])('%s: a country is %s', (code, known) => {
    expect(isCountry(code)).toBe(known);
  });

  it.each(COUNTRIES)('%s has a name in both languages', (code) => {
    expect(countryName(code, 'en')).toMatch(/^\p{Script=Latin}[\p{Script=Latin}\s.,()&’-]+$/u);
    expect(countryName(code, 'zh')).toMatch(/^[\p{Script=Han}（）·]+$/u);
  });
});

describe('finding a country by what is typed', () => {
  it.each([
    ['English name', 'China', 'CN'],
    ['start of an English name', 'germ', 'DE'],
    ['second word of a name', 'zealand', 'NZ'],
    ['Chinese name', '中国', 'CN'],
    ['part of a Chinese name', '牙利', 'HU'],
    ['pinyin', 'zhongguo', 'CN'],
    ['pinyin with spaces', 'jia na da', 'CA'],
    ['start of the pinyin', 'deg', 'DE'],
    ['initials of the pinyin', 'jnd', 'CA'],
    ['initials in capitals', 'MLXY', 'MY'],
    ['code', 'jp', 'JP'],
    ['start of the pinyin, the shorter name first', 'zhong', 'CN'],
    ['without accents', 'reunion', 'RE'],
    ['ring and cedilla', 'aland', 'AX'],
    ['full-width letters', 'ＫＲ', 'KR'],
    ['UK', 'UK', 'GB'],
    ['England', 'england', 'GB'],
    ['Korea', 'Korea', 'KR'],
    ['the mainland', '大陆', 'CN'],
    ['Turkey', 'turkey', 'TR'],
    ['Hong Kong', 'xianggang', 'HK'],
    ['Macau', 'macau', 'MO'],
    ['UAE', '阿联酋', 'AE'],
  ])('by %s: %s', (_, typed, code) => {
    expect(searchCountries(typed, 'zh')[0]).toBe(code);
    expect(searchCountries(typed, 'en')[0]).toBe(code);
  });

  it('puts a whole match before a start, and a start before a part', () => {
    const found = searchCountries('niger', 'en');
    expect(found.slice(0, 2)).toEqual(['NE', 'NG']);
    expect(searchCountries('land', 'en')[0]).toBe('AX');
  });

  it('gives every country for nothing typed, by name in the language of the reader', () => {
    expect(searchCountries('', 'en').slice(0, 2)).toEqual(['AF', 'AX']);
    expect(searchCountries(' ', 'zh').slice(0, 2)).toEqual(['AL', 'DZ']);
    expect(searchCountries('', 'zh')).toHaveLength(249);
  });

  it('gives nothing for what is no country', () => {
    expect(searchCountries('atlantis', 'en')).toEqual([]);
  });
});

describe('US states', () => {
  it('are fifty and DC, with names in both languages', () => {
    expect(US_STATES).toHaveLength(51);
    expect(isUsState('DC')).toBe(true);
    expect(isUsState('PR')).toBe(false);
    for (const code of US_STATES) expect(usStateName(code, 'zh')).toMatch(/^\p{Script=Han}+$/u);
    expect(usStateName('NY', 'en')).toBe('New York');
  });
});
