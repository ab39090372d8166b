import { describe, expect, it } from 'vitest';
import { withCountries, withEntered } from '@/lib/admin/country-list';

describe('a pasted list of countries', () => {
  it.each([
    [[], 'China, Japan; 香港 KR', ['CN', 'JP', 'HK', 'KR']],
    [['MX'], 'Mexico\n加拿大', ['MX', 'CA']],
    [['MX'], 'Canada, Elbonia', ['MX', 'CA', 'Elbonia']],
    [['Elbonia'], 'Elbonia', ['Elbonia']],
    [[], '  ', []],
  ])('%j and %j', (list, text, after) => expect(withCountries(list, text)).toEqual(after));
});

describe('what is typed and entered', () => {
  it.each([
    ['a code', [], 'kr', ['KR']],
    ['several with a mark between them', [], 'China、日本', ['CN', 'JP']],
    ['several without one', [], 'mexico canada', ['MX', 'CA']],
    ['the beginning of a name', [], 'germ', ['DE']],
    ['pinyin', [], 'riben', ['JP']],
    ['the nearest that is not there yet', ['NE'], 'nig', ['NE', 'NG']],
    ['what is no country', [], 'Elbonia', ['Elbonia']],
    ['of several, one that is none', [], 'China, Elbonia', ['CN', 'Elbonia']],
    ['what is there already', ['CN'], 'China', ['CN']],
  ])('%s', (_, list, text, after) => expect(withEntered(list, text, 'en')).toEqual(after));
});
