/** Reads countries as files and people write them: codes and names, in English and Chinese. A country is never guessed. */
import { COUNTRIES, type Country, countryName, isCountry } from './country';
import { COUNTRY_ALIASES } from './country-aliases';

/** Names that help a search and do not say which country is meant: of a city, of a part, of home, in pinyin. */
const NO_NAMES = new Set(
  'brazzaville car dubai england guonei kinshasa mainland scotland taipei wales 国内 迪拜 英格兰 苏格兰'.split(
    ' ',
  ),
);

/** Names that lists of calling rates and roaming write beside those of the data. */
const MORE: Partial<Record<Country, readonly string[]>> = {
  CD: ['congo dr', 'congo democratic republic'],
  CG: ['congo republic'],
  CI: ["cote d'ivoire"],
  FM: ['federated states of micronesia'],
  GM: ['the gambia'],
  KP: ['korea north', 'north korea'],
  KR: ['korea south', '大韩民国'],
  LA: ['lao pdr'],
  MF: ['saint martin'],
  MM: ['myanmar'],
  PS: ['palestinian territory'],
  TR: ['turkiye'],
  TZ: ['united republic of tanzania'],
  US: ['美国本土'],
  VI: ['us virgin islands', 'united states virgin islands'],
};

/** Lower case, without accents, marks, spaces, "and" and "the"; "St." is "Saint". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/\b(?:and|the)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

const BY_NAME: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((code) =>
    [
      countryName(code, 'en'),
      countryName(code, 'zh'),
      ...(COUNTRY_ALIASES[code] ?? []),
      ...(MORE[code] ?? []),
    ]
      .filter((name) => !NO_NAMES.has(name))
      .map((name) => [plain(name), code] as const),
  ),
);

/** The country of a code (in any case) or of a whole name in English or Chinese; null where it is none. */
export function readCountry(text: string): Country | null {
  const trimmed = text.normalize('NFKC').trim();
  const code = trimmed.toUpperCase();
  if (/^[A-Za-z]{2}$/.test(trimmed) && isCountry(code)) return code;
  return BY_NAME.get(plain(trimmed)) ?? null;
}

export interface ReadCountries {
  /** In the order of the text, each once. */
  codes: Country[];
  /** What was not understood, as it was written. */
  unknown: string[];
}

const SEPARATORS = /[,;|/\n\r\t\u3001\uff0c\uff1b\u2022\u00b7]+/;

/** The longest name first: "Hong Kong Macao" is two countries, not three unknown words. */
function readWords(words: readonly string[]): ReadCountries {
  const found: ReadCountries = { codes: [], unknown: [] };
  let pending: string[] = [];
  const flush = (): void => {
    if (pending.length > 0) found.unknown.push(pending.join(' '));
    pending = [];
  };
  for (let at = 0; at < words.length; ) {
    let length = words.length - at;
    let country: Country | null = null;
    for (; length > 0; length--) {
      country = readCountry(words.slice(at, at + length).join(' '));
      if (country !== null) break;
    }
    if (country === null) {
      pending.push(words[at] ?? '');
      at++;
      continue;
    }
    flush();
    found.codes.push(country);
    at += length;
  }
  flush();
  return found;
}

/** Reads a list of countries, separated by commas, semicolons, lines, or spaces alone: every part is a code or named. */
export function readCountries(text: string): ReadCountries {
  const parts = text.split(SEPARATORS).map((part) => readWords(part.split(/\s+/).filter(Boolean)));
  return {
    codes: [...new Set(parts.flatMap(({ codes }) => codes))],
    unknown: [...new Set(parts.flatMap(({ unknown }) => unknown))],
  };
}
