/**
 * Finds a country by what a person types: English or Chinese name, pinyin, its initials, code, everyday names.
 * Apart from `lib/country`, so that a page loads it only when somebody looks for a country.
 */
import { COUNTRIES, type Country, countryName } from './country';
import { COUNTRY_ALIASES } from './country-aliases';
import { COUNTRY_PINYIN } from './country-pinyin';

/** Lower case, full-width letters as plain ones, without accents, marks and spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const aliasesOf = (code: Country): string[] => (COUNTRY_ALIASES[code] ?? []).map(plain);

interface Entry {
  code: Country;
  /** What may be typed as a whole or from its start. */
  words: readonly string[];
  /** What may also be typed from the middle of a name: both names. */
  names: readonly string[];
}

function entryOf(code: Country): Entry {
  const english = countryName(code, 'en');
  const chinese = countryName(code, 'zh');
  const syllables = COUNTRY_PINYIN[code].split(' ');
  const words = [
    code.toLowerCase(),
    plain(english),
    plain(chinese),
    ...english.split(/[\s&()-]+/).map(plain),
    syllables.join(''),
    syllables.map((syllable) => syllable[0]).join(''),
    ...aliasesOf(code),
  ];
  return { code, words: words.filter(Boolean), names: [plain(english), plain(chinese)] };
}

const ENTRIES: readonly Entry[] = COUNTRIES.map(entryOf);

/**
 * How far a country is from what was typed: the code first, then a name, then any word in full; then the start of a
 * word, the nearer the less of it is missing; last a part of a name. null = no match.
 */
function distance({ code, words, names }: Entry, query: string): number | null {
  if (code.toLowerCase() === query) return 0;
  if (names.includes(query) || aliasesOf(code).includes(query)) return 1;
  if (words.includes(query)) return 2;
  const begun = words.filter((word) => word.startsWith(query)).map((word) => word.length - query.length);
  if (begun.length > 0) return 2 + Math.min(...begun);
  return names.some((name) => name.includes(query)) ? 100 : null;
}

/** By English name in English, by pinyin in Chinese. */
function sortKey(code: Country, locale: string): string {
  return locale.startsWith('zh') ? COUNTRY_PINYIN[code] : plain(countryName(code, 'en'));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The countries that match what was typed, the closest first and then by name in the reader's language; every
 * country for an empty query.
 */
export function searchCountries(query: string, locale: string): Country[] {
  const typed = plain(query);
  return ENTRIES.map((entry) => ({
    code: entry.code,
    rank: typed === '' ? 0 : distance(entry, typed),
  }))
    .filter((found): found is { code: Country; rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank || byText(sortKey(a.code, locale), sortKey(b.code, locale)))
    .map(({ code }) => code);
}
