/** Single values of one country in a plan's lists: rates and amounts of calls and texts abroad, and of roaming. */
import { INTERNATIONAL, ROAMING } from '@/lib/admin/abroad-fields';
import { type Path, valueAt, withValue } from '@/lib/admin/document-values';
import type { Field } from '@/lib/admin/field';
import type { CellField } from './cell-field';

export type ListName = 'internationalCalling' | 'internationalSms' | 'roaming';

/** Of each measure the list, and the place within its entry; `listed` is whether the list names the country. */
export const MEASURES = {
  callRate: { list: 'internationalCalling', place: ['ratePerMinute'] },
  callMinutes: { list: 'internationalCalling', place: ['includedMinutes'] },
  textRate: { list: 'internationalSms', place: ['ratePerMessage'] },
  texts: { list: 'internationalSms', place: ['includedMessages'] },
  roamingGB: { list: 'roaming', place: ['data', 'includedGB'] },
  roamingMinutes: { list: 'roaming', place: ['voice', 'includedMinutes'] },
  roamingCallRate: { list: 'roaming', place: ['voice', 'ratePerMinute'] },
  callListed: { list: 'internationalCalling', place: null },
  textListed: { list: 'internationalSms', place: null },
  roamingListed: { list: 'roaming', place: null },
} as const satisfies Record<string, { list: ListName; place: Path | null }>;
export type Measure = keyof typeof MEASURES;

/** Those that a grid may have a column of. */
export const RATE_MEASURES = (Object.keys(MEASURES) as Measure[]).filter(
  (measure) => MEASURES[measure].place !== null,
);

const FORMS = new Map(
  [...INTERNATIONAL, ...ROAMING].flatMap((field) => (field.kind === 'list' ? [[field.key, field]] : [])),
);

function fieldIn(fields: readonly Field[], [key, ...rest]: readonly string[]): Field | undefined {
  const field = fields.find((one) => one.key === key);
  return field?.kind === 'group' ? fieldIn(field.fields, rest) : field;
}

/** The list and the field of the form that a measure is; null where there is no such measure. */
export function measureOf(name: string): { list: ListName; field: CellField } | null {
  if (!Object.hasOwn(MEASURES, name)) return null;
  const { list, place } = MEASURES[name as Measure];
  if (place === null) return { list, field: { key: name, kind: 'yesNo' } };
  const field = fieldIn(FORMS.get(list)?.fields ?? [], place);
  return field ? { list, field: field as CellField } : null;
}

type Entry = { countries: readonly string[] | '*' | 'unlisted' } & Record<string, unknown>;
const entriesOf = (list: unknown): readonly Entry[] => (Array.isArray(list) ? list : []);
const names = ({ countries }: Entry, code: string): boolean =>
  Array.isArray(countries) && countries.includes(code);
const isRest = ({ countries }: Entry): boolean => countries === '*';

/** What an entry says, without the countries that it says it of. */
const sayingOf = ({ countries: _, ...saying }: Entry): string => JSON.stringify(saying);

/**
 * What a list says of a country: in the entry that names it, else in that of every other country.
 * @returns null where it says nothing; undefined where minutes are taken from the plan's own, which is no value.
 */
export function countryValue(list: unknown, code: string, measure: Measure): unknown {
  const { place } = MEASURES[measure];
  const entries = entriesOf(list);
  const named = entries.find((entry) => names(entry, code));
  if (place === null) return named !== undefined;
  const entry = named ?? entries.find(isRest);
  if (entry?.fromVoice === true) return undefined;
  return entry ? (valueAt(entry, place) ?? null) : null;
}

/** The list without the country: of entries that name others too, the country alone goes. */
function without(entries: readonly Entry[], code: string): Entry[] {
  return entries.flatMap((entry): Entry[] => {
    if (!names(entry, code)) return [entry];
    const countries = (entry.countries as readonly string[]).filter((one) => one !== code);
    return countries.length > 0 ? [{ ...entry, countries }] : [];
  });
}

/**
 * The list with another value for one country. The country leaves the entry that it shared with others and joins one
 * that says the same of it now, or gets an entry of its own; where that is what is said of every other country, it
 * needs no entry.
 */
export function withCountryValue(list: unknown, code: string, measure: Measure, value: unknown): unknown {
  const { list: name, place } = MEASURES[measure];
  const entries = entriesOf(list);
  const named = entries.find((entry) => names(entry, code));
  const rest = entries.find(isRest);
  if (place === null) {
    if (value === false) return named ? without(entries, code) : entries;
    return named ? entries : added(entries, { ...freshEntry(name), countries: [code] }, code);
  }
  if (countryValue(entries, code, measure) === value) return entries;
  const start = named ?? rest;
  const from = start && start.fromVoice !== true ? start : freshEntry(name);
  const next = { ...(withValue(from, place, value) as Entry), countries: [code] };
  const others = without(entries, code);
  if (rest && sayingOf(rest) === sayingOf(next)) return others;
  return added(others, next, code);
}

const freshEntry = (list: ListName): Entry => FORMS.get(list)?.fresh([]) as Entry;

/** With the entry in the one that says the same of other countries, else before those of no named country. */
function added(entries: readonly Entry[], next: Entry, code: string): Entry[] {
  const same = entries.findIndex(
    (entry) => Array.isArray(entry.countries) && sayingOf(entry) === sayingOf(next),
  );
  if (same >= 0)
    return entries.map((entry, at) =>
      at === same ? { ...entry, countries: [...(entry.countries as readonly string[]), code] } : entry,
    );
  const last = entries.findLastIndex(({ countries }) => Array.isArray(countries));
  return entries.toSpliced(last + 1, 0, next);
}
