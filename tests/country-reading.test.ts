import { describe, expect, test } from 'vitest';
import { COUNTRIES, countryName } from '@/lib/country';
import { readCountries, readCountry } from '@/lib/country-reading';

describe('one country', () => {
  test.each([
    ['CN', 'CN'],
    ['cn', 'CN'],
    ['CHINA', 'CN'],
    ['中国', 'CN'],
    ['中国大陆', 'CN'],
    ['Hong Kong', 'HK'],
    ['hong kong sar', 'HK'],
    ['ＣＮ', 'CN'],
    ['  Türkiye ', 'TR'],
    ['Turkey', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Saint Lucia', 'LC'],
    ['St. Kitts and Nevis', 'KN'],
    ['The Bahamas', 'BS'],
    ['Trinidad & Tobago', 'TT'],
    ['UK', 'GB'],
    ['South Korea', 'KR'],
    ['圣文森特和格林纳丁斯', 'VC'],
    ['ZZ', null],
    ['Elbonia', null],
    ['Congo', null],
    ['Dubai', null],
    ['国内', null],
    ['guonei', null],
    ['', null],
    ['Europe', null],
  ])('%s is %s', (text, code) => expect(readCountry(text)).toBe(code));
  test('every country is read by its code and both its names', () => {
    for (const code of COUNTRIES)
      expect([code, countryName(code, 'en'), countryName(code, 'zh')].map(readCountry)).toEqual(
        Array(3).fill(code),
      );
  });
});

describe('a list', () => {
  test.each([
    ['codes', 'CA MX', ['CA', 'MX'], []],
    ['Chinese names by spaces', '中国 墨西哥', ['CN', 'MX'], []],
    ['Chinese names with their comma', '中国、墨西哥，香港', ['CN', 'MX', 'HK'], []],
    ['names of several words by spaces', 'Hong Kong South Korea India', ['HK', 'KR', 'IN'], []],
    ['lines', 'China\nMexico\r\nCanada', ['CN', 'MX', 'CA'], []],
    ['each once', 'China, CN, 中国', ['CN'], []],
    ['what is unknown is named', 'China, Elbonia, MX', ['CN', 'MX'], ['Elbonia']],
    ['unknown words side by side are one', 'China Lower Slobbovia MX', ['CN', 'MX'], ['Lower Slobbovia']],
    ['a language that is not read', 'Allemagne; 中国', ['CN'], ['Allemagne']],
    ['nothing', ' , ;', [], []],
  ])('%s', (_label, text, codes, unknown) => expect(readCountries(text)).toEqual({ codes, unknown }));
});
