/** Lists of countries as people put them together: typed, picked, pasted. What is no country stays, to be corrected. */
import { readCountries } from '@/lib/country-reading';
import { searchCountries } from '@/lib/country-search';

const BETWEEN = /[,;|/\n\r\t、，；]/;

/** The list with every country that a text names at its end, each once, and what of the text names none. */
export function withCountries(list: readonly string[], text: string): string[] {
  const { codes, unknown } = readCountries(text);
  return [...new Set([...list, ...codes, ...unknown])];
}

/** Whether a text that is being typed is ready to be taken: it goes on after a mark that stands between countries. */
export const isSeveral = (text: string): boolean => BETWEEN.test(text);

/**
 * The list with what somebody typed and entered: the countries that it names as a whole, else the one that it is the
 * nearest to, else the text itself.
 */
export function withEntered(list: readonly string[], text: string, locale: string): string[] {
  const { codes, unknown } = readCountries(text);
  if (unknown.length === 0 || isSeveral(text)) return [...new Set([...list, ...codes, ...unknown])];
  const [nearest] = searchCountries(text, locale).filter((code) => !list.includes(code));
  return nearest === undefined ? withCountries(list, text) : [...list, nearest];
}
