/** The form that changes several plans together: what its fields mean, and what it is told. */

import type { DraftStatus } from '@/lib/admin/draft';
import type { AskedState, SaveStamp } from '@/lib/admin/save-state';
import { readCountries } from '@/lib/country-reading';
import type { Fault } from '@/lib/fault';
import type { Change } from '@/lib/plan/diff';
import type { SharedField } from '@/lib/plan/shared-fields';
import type { CellEdit } from './cell-edits';
import { type CellWords, readCellText } from './cell-text';
import { checkCell } from './check-cell';
import { columnOf } from './columns';
import { type ListName, MEASURES, type Measure, RATE_MEASURES } from './country-lists';

/** A fault of an input, by the input's name. */
export interface InputFault {
  name: string;
  fault: Fault;
}

/** A plan that could not be saved, and why: nothing of any plan was written. */
export type ProblemOfPlan = { planId: string; name: string } & (
  | { kind: 'refused'; faults: Fault[] }
  | { kind: 'conflict' | 'moved' }
  | AskedState
);

/** One plan as it would be: empty changes where it says all of it already. */
export interface PlannedPlan {
  planId: string;
  name: string;
  carrierId: string;
  stamp: SaveStamp;
  draft: { id: string; status: DraftStatus } | null;
  changes: Change[];
  /** Rules that it would break. */
  faults: Fault[];
  /** Facts of the carrier that become the plan's own. */
  overrides: readonly SharedField[];
}

export type BulkState =
  | { kind: 'idle' }
  | {
      kind: 'shown';
      /** What would change; null where the form itself is at fault. */
      plans: PlannedPlan[] | null;
      /** The edits that `plans` shows: a save of others shows anew first. */
      of: string;
      faults: InputFault[];
      problems: ProblemOfPlan[];
      /** Every plan says all of it already. */
      nothing?: boolean;
      /** In words, why nothing could be saved. */
      failed?: string;
      values: Record<string, string>;
    };

/** The start of the names of inputs that set a column. */
export const SET = 'set.';
/** The lists of countries that a form adds to and takes from. */
export const COUNTRY_LISTS = [
  'internationalCalling',
  'internationalSms',
  'roaming',
] as const satisfies readonly ListName[];

/** The values that a list may have for a country. */
export const measuresOf = (list: ListName): Measure[] =>
  RATE_MEASURES.filter((one) => MEASURES[one].list === list);

const LISTED: Readonly<Record<ListName, Measure>> = {
  internationalCalling: 'callListed',
  internationalSms: 'textListed',
  roaming: 'roamingListed',
};

export interface ReadEdits {
  edits: CellEdit[];
  faults: InputFault[];
}

function readCell(name: string, key: string, text: string, words: CellWords, today: string): ReadEdits {
  const column = columnOf(key);
  if (!column) return { edits: [], faults: [] };
  const checked = checkCell(column, readCellText(column.field, text, words), today);
  return checked.ok
    ? { edits: [{ key, value: checked.value }], faults: [] }
    : { edits: [], faults: [{ name, fault: checked.fault }] };
}

function readList(list: ListName, values: Readonly<Record<string, string>>, words: CellWords, today: string) {
  const countriesIn = (act: 'add' | 'remove') => {
    const name = `country.${list}.${act}`;
    const { codes, unknown } = readCountries(values[name] ?? '');
    const faults = unknown.map((text): InputFault => {
      const message = `"${text}" is no country that is known`;
      return { name, fault: { path: name, code: 'unknownCountry', message, params: { name: text } } };
    });
    return { codes, faults };
  };
  const [add, remove] = [countriesIn('add'), countriesIn('remove')];
  const given = measuresOf(list)
    .map((measure) => ({ measure, name: `country.${list}.${measure}` }))
    .filter(({ name }) => (values[name] ?? '').trim() !== '');
  const read = add.codes.flatMap((code) => [
    { edits: [{ key: `${LISTED[list]}.${code}`, value: true }], faults: [] },
    ...given.map(({ measure, name }) =>
      readCell(name, `${measure}.${code}`, values[name] ?? '', words, today),
    ),
  ]);
  const lonely = given.length > 0 && add.codes.length === 0 && add.faults.length === 0;
  const name = `country.${list}.add`;
  return {
    edits: [
      ...remove.codes.map((code): CellEdit => ({ key: `${LISTED[list]}.${code}`, value: false })),
      ...read.flatMap(({ edits }) => edits),
    ],
    faults: [
      ...add.faults,
      ...remove.faults,
      ...read
        .flatMap(({ faults }) => faults)
        .filter(({ name: one }, at, all) => all.findIndex((other) => other.name === one) === at),
      ...(lonely ? [{ name, fault: { path: name, code: 'too_small', message: 'must name countries' } }] : []),
    ],
  };
}

/**
 * What a sent form changes. An empty input leaves its field as it is; "not stated" is said in words.
 * @param values Texts by the names of the inputs.
 */
export function readBulkEdits(
  values: Readonly<Record<string, string>>,
  words: CellWords,
  today: string,
): ReadEdits {
  const cells = Object.entries(values)
    .filter(([name, text]) => name.startsWith(SET) && text.trim() !== '')
    .map(([name, text]) => readCell(name, name.slice(SET.length), text, words, today));
  const all = [...cells, ...COUNTRY_LISTS.map((list) => readList(list, values, words, today))];
  return { edits: all.flatMap(({ edits }) => edits), faults: all.flatMap(({ faults }) => faults) };
}

/** The title of a source that nobody named: that of the page where a plan names it already, else its host. */
export function sourceTitle(url: string, sources: Iterable<{ url: string; title: string }>): string {
  for (const source of sources) if (source.url === url) return source.title;
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
