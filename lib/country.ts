/** Countries by ISO 3166-1 alpha-2 code, and their names. What a search needs beyond that is `lib/country-search`. */
import { COUNTRY_NAMES } from './country-names';

export type Country = keyof typeof COUNTRY_NAMES;

/** Every officially assigned code, sorted. */
export const COUNTRIES = Object.keys(COUNTRY_NAMES) as Country[];

/** True for an officially assigned ISO 3166-1 alpha-2 code in capitals; `UK` and `EU` are none. */
export function isCountry(code: string): code is Country {
  return Object.hasOwn(COUNTRY_NAMES, code);
}

/** The country's name in Chinese for a `zh` locale, else in English; a code that is no country is its own name. */
export function countryName(code: string, locale: string): string {
  if (!isCountry(code)) return code;
  const [en, zh] = COUNTRY_NAMES[code];
  return locale.startsWith('zh') ? zh : en;
}
