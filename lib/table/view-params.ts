/**
 * The view in the address, one record a key: sort, search, filters, columns, ticked plans and what is open. Parameters
 * are short, defaults are left out, and what cannot be used is reported. The need has parameters of its own
 * (`lib/need/url-keys.ts`).
 */

import { PRICE_BASES, type PriceBasis, RANK_BY, type RankBy } from '@/lib/results/query';
import { SLUG } from '@/lib/slug';
import { MAX_WIDTH, MIN_WIDTH, normalizedColumns, setWidth, type Widths } from './column-layout';
import {
  BY_NEED,
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  NUMBER_COLUMNS,
  type NumberColumnKey,
  RANK,
  type Sort,
  sortFromText,
  sortToText,
} from './columns';
import { type Chosen, FACET_KEYS, FACET_OPTIONS, type FacetKey } from './facet-options';
import { type IgnoredParam, type ParamReader, paramReader } from './param-reader';
import { formatRange, parseRange, type RangeFilter } from './range-filter';

export const DENSITIES = ['normal', 'dense'] as const;
export type Density = (typeof DENSITIES)[number];

/** The charts. */
export const CHART_KINDS = ['scatter', 'time', 'usage', 'map', 'bars', 'axis'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What the tabs under the picks show: the list, one chart, or all of them (a chart without a tab comes first there). */
export const SHOWN = ['list', ...CHART_KINDS, 'all'] as const;
export type Shown = (typeof SHOWN)[number];
/** How links from before there were tabs say that no chart is wanted. */
const NO_CHART = 'off';

/** On a narrow screen: cards first, the table one tap away. */
export const LAYOUTS = ['cards', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** As many plans as a comparison holds. */
export const MAX_PICKED = 6;
/** As many ways as a comparison of a household holds side by side. */
export const MAX_WAYS = 4;
const MAX_QUERY = 100;
const MAX_CARRIERS = 60;
const MAX_UNFOLDED = 60;

/** The line about two SIMs: with its items folded or open, or not there. */
export const SIMS = ['row', 'open', 'off'] as const;
export type Sims = (typeof SIMS)[number];

export type NumberFilters = Readonly<Partial<Record<NumberColumnKey, RangeFilter>>>;

export const FACET_PARAMS: Record<FacetKey, string> = {
  network: 'f-net',
  carrier: 'f-brand',
  billing: 'f-pay',
  unlimited: 'f-unl',
  taxes: 'f-tax',
  number: 'f-num',
  fiveG: 'f-5g',
  esim: 'f-esim',
  kind: 'f-kind',
  after: 'f-after',
};

export const filterParam = (key: NumberColumnKey): string => `n-${key}`;

/** What a key of the view changes: which rows there are and their order, which are ticked, columns, or only the look. */
export type Affects = 'rows' | 'selection' | 'columns' | 'display';

export interface ViewKey<Value> {
  params: readonly string[];
  default: Value;
  affects: Affects;
  parse: (reader: ParamReader) => Value;
  /** One text a parameter, in their order. */
  serialize: (value: Value) => readonly string[];
  /** The value after what was entered in a form without scripts; absent where no form has it. */
  entered?: (reader: ParamReader, current: Value) => Value;
}

type Single<Value> = Pick<ViewKey<Value>, 'default' | 'affects' | 'entered'> & {
  parse: (reader: ParamReader, param: string) => Value;
  serialize: (value: Value) => string;
};

/** A key with one parameter. */
function single<Value>(param: string, { parse, serialize, ...rest }: Single<Value>): ViewKey<Value> {
  return {
    ...rest,
    params: [param],
    parse: (reader) => parse(reader, param),
    serialize: (value) => [serialize(value)],
  };
}

/** A key with several parameters. */
const several = <Value>(key: ViewKey<Value>): ViewKey<Value> => key;

function option<Value extends string>(
  param: string,
  values: readonly Value[],
  first: Value,
  affects: Affects,
) {
  return single<Value>(param, {
    default: first,
    affects,
    parse: (reader) => reader.oneOf(param, values, first),
    serialize: (value) => value,
  });
}

function flag(param: string, affects: Affects) {
  return single<boolean>(param, {
    default: false,
    affects,
    parse: (reader) => reader.oneOf(param, ['1', '0'], '0') === '1',
    serialize: (value) => (value ? '1' : '0'),
  });
}

const isSlug = (value: string) => SLUG.test(value);
const isColumnKey = (value: string): value is ColumnKey => COLUMN_KEYS.some((key) => key === value);

const readColumns = (reader: ParamReader, param: string) =>
  reader.list(param, isColumnKey, COLUMN_KEYS.length) as ColumnKey[];

function readSort(reader: ParamReader, param: string): Sort {
  const text = reader.text(param);
  const sort = text === null ? RANK : sortFromText(text);
  if (sort === null) reader.ignore(param, text ?? '');
  return sort ?? RANK;
}

const readQuery = (reader: ParamReader) => (reader.text('q') ?? '').trim().slice(0, MAX_QUERY);

function readFacets(reader: ParamReader): Chosen {
  return Object.fromEntries(
    FACET_KEYS.map((key) => {
      const options = key === 'carrier' ? null : FACET_OPTIONS[key];
      const isOption = options ? (value: string) => options.includes(value) : isSlug;
      return [key, reader.list(FACET_PARAMS[key], isOption, options?.length ?? MAX_CARRIERS)];
    }),
  ) as Chosen;
}

/** Filters of the parameters that there are, over the others; an empty parameter takes its filter away. */
function readFilters(reader: ParamReader, others: NumberFilters = NO_FILTERS): NumberFilters {
  return NUMBER_COLUMNS.reduce((filters, key) => {
    const text = reader.text(filterParam(key))?.trim();
    if (text === undefined) return filters;
    const filter = text === '' ? null : parseRange(text, COLUMNS[key].filter.unit);
    if (text !== '' && !filter) reader.ignore(filterParam(key), text);
    return setFilter(filters, key, filter);
  }, others);
}

/** `total:120,data:90`. */
function readWidths(reader: ParamReader, param: string): Widths {
  const isWidth = (value: string) => {
    const [key = '', width = ''] = value.split(':');
    return isColumnKey(key) && /^\d{2,3}$/.test(width) && +width >= MIN_WIDTH && +width <= MAX_WIDTH;
  };
  return reader.list(param, isWidth, COLUMN_KEYS.length).reduce((widths: Widths, value) => {
    const [key, width] = value.split(':');
    return setWidth(widths, key as ColumnKey, Number(width));
  }, {});
}

export const NO_FACETS = Object.fromEntries(FACET_KEYS.map((key) => [key, [] as string[]])) as Chosen;
export const NO_FILTERS: NumberFilters = {};

/** Every key in the order in which an address has them. */
export const VIEW_KEYS = {
  sort: single('sort', { default: RANK, affects: 'rows', parse: readSort, serialize: sortToText }),
  query: single('q', {
    default: '',
    affects: 'rows',
    parse: readQuery,
    serialize: (query) => query.trim(),
    entered: readQuery,
  }),
  facets: several<Chosen>({
    params: FACET_KEYS.map((key) => FACET_PARAMS[key]),
    default: NO_FACETS,
    affects: 'rows',
    parse: readFacets,
    serialize: (facets) => FACET_KEYS.map((key) => facets[key].join(',')),
    entered: readFacets,
  }),
  /** Ranges of numbers that rows must be in, by column. */
  filters: several<NumberFilters>({
    params: NUMBER_COLUMNS.map(filterParam),
    default: NO_FILTERS,
    affects: 'rows',
    parse: (reader) => readFilters(reader),
    serialize: (filters) =>
      NUMBER_COLUMNS.map((key) => {
        const filter = filters[key];
        return filter ? formatRange(filter, COLUMNS[key].filter.unit) : '';
      }),
    entered: readFilters,
  }),
  /** The chosen columns from left to right. Links from before columns could be moved have the table's own order. */
  columns: single<readonly ColumnKey[]>('cols', {
    default: BY_NEED,
    affects: 'columns',
    parse: (reader, param) => {
      const keys = readColumns(reader, param);
      return keys.length === 0 ? BY_NEED : normalizedColumns(keys);
    },
    serialize: (columns) => columns.join(','),
  }),
  /** The columns that stay at the left besides the plan's. */
  pinned: single<readonly ColumnKey[]>('pin', {
    default: [],
    affects: 'columns',
    parse: (reader, param) => readColumns(reader, param).filter((key) => key !== 'plan'),
    serialize: (pinned) => pinned.join(','),
  }),
  /** Widths that were changed, in px. */
  widths: single<Widths>('w', {
    default: {},
    affects: 'columns',
    parse: readWidths,
    serialize: (widths) =>
      COLUMN_KEYS.flatMap((key) => (widths[key] === undefined ? [] : `${key}:${widths[key]}`)).join(','),
  }),
  density: option<Density>('rows', DENSITIES, 'normal', 'display'),
  /** Ids of ticked plans, in the order they were ticked. */
  picked: single<readonly string[]>('pick', {
    default: [],
    affects: 'selection',
    parse: (reader, param) => reader.list(param, isSlug, MAX_PICKED),
    serialize: (picked) => picked.join(','),
    entered: (reader, picked) => {
      const ticked = reader.list('pick', isSlug, Number.POSITIVE_INFINITY);
      return [...new Set([...picked, ...ticked])].slice(0, MAX_PICKED);
    },
  }),
  /** The plan whose cost lines are open in the table. */
  open: single<string | null>('open', {
    default: null,
    affects: 'display',
    parse: (reader, param) => reader.list(param, isSlug, 1)[0] ?? null,
    serialize: (id) => id ?? '',
  }),
  /** Whether the plans that may meet the need are listed. */
  may: flag('may', 'rows'),
  /** Whether the plans that do not meet the need are listed. */
  unmet: flag('unmet', 'rows'),
  /** Which tab is open. */
  chart: single<Shown>('chart', {
    default: 'list',
    affects: 'display',
    parse: (reader, param) => (reader.text(param) === NO_CHART ? 'list' : reader.oneOf(param, SHOWN, 'list')),
    serialize: (value) => value,
  }),
  layout: option<Layout>('as', LAYOUTS, 'cards', 'display'),
  /** Whether the filters are shown. */
  filtering: flag('filter', 'display'),
  /** Whether a page without JavaScript holds every row. */
  all: flag('all', 'rows'),
  /** What totals hold. */
  price: option<PriceBasis>('price', PRICE_BASES, 'allIn', 'rows'),
  /** What ranks where usage is not sure. */
  by: option<RankBy>('by', RANK_BY, 'typical', 'rows'),
  /** The plans whose like at the same total are listed below them (`lib/results/fold.ts`). */
  unfolded: single<readonly string[]>('unfold', {
    default: [],
    affects: 'rows',
    parse: (reader, param) => reader.list(param, isSlug, MAX_UNFOLDED),
    serialize: (ids) => ids.join(','),
  }),
  /** Whether plans far above the cheapest total are listed. */
  dear: flag('dear', 'rows'),
  /** Whether plans stand in the ranking that the settings leave out as too old. */
  old: flag('old', 'rows'),
  /** Whether a household may have plans of which something has to be asked first. */
  asks: flag('asks', 'display'),
  /** The ways of a household that are compared: `best` or a carrier's id, in the order they were ticked. */
  ways: single<readonly string[]>('ways', {
    default: [],
    affects: 'display',
    parse: (reader, param) => reader.list(param, isSlug, MAX_WAYS),
    serialize: (ways) => ways.join(','),
  }),
  sims: option<Sims>('sims', SIMS, 'row', 'display'),
};

export type View = {
  [Key in keyof typeof VIEW_KEYS]: (typeof VIEW_KEYS)[Key] extends ViewKey<infer Value> ? Value : never;
};

type AnyViewKey = { [Key in keyof View]: ViewKey<View[Key]> };
const KEYS = Object.keys(VIEW_KEYS) as (keyof View)[];
const keyOf = <Key extends keyof View>(key: Key) => (VIEW_KEYS as AnyViewKey)[key];

/** A view made of a value for each key. */
function viewOf(value: <Key extends keyof View>(key: Key) => View[Key]): View {
  return Object.fromEntries(KEYS.map((key) => [key, value(key)])) as View;
}

export const DEFAULT_VIEW: View = viewOf((key) => keyOf(key).default);

/** Every parameter of the view. */
export const VIEW_PARAMS: readonly string[] = KEYS.flatMap((key) => keyOf(key).params);

const textsOf = <Key extends keyof View>(view: View, key: Key) => keyOf(key).serialize(view[key]);

const equalTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((text, index) => text === b[index]);

/** Reads the view; every value that is no value of its parameter is reported in `ignored`. */
export function readView(params: URLSearchParams): { view: View; ignored: IgnoredParam[] } {
  const ignored: IgnoredParam[] = [];
  const reader = paramReader(params, ignored);
  return { view: viewOf((key) => keyOf(key).parse(reader)), ignored };
}

/** The view's pairs for the address, in a fixed order; defaults are left out. */
export function writeView(view: View): [string, string][] {
  return KEYS.flatMap((key) => {
    const defaults = textsOf(DEFAULT_VIEW, key);
    return textsOf(view, key).flatMap((text, index): [string, string][] =>
      text === defaults[index] ? [] : [[keyOf(key).params[index] as string, text]],
    );
  });
}

/** The view after what was entered in forms without scripts, given as the forms' pairs; unchanged parts are the same. */
export function enteredView(params: URLSearchParams, view: View): View {
  const reader = paramReader(params, []);
  return viewOf((key) => {
    const value = keyOf(key).entered?.(reader, view[key]) ?? view[key];
    return equalTexts(keyOf(key).serialize(value), textsOf(view, key)) ? view[key] : value;
  });
}

/** The keys that change one of these. */
export function viewKeysAffecting(...affected: readonly Affects[]): (keyof View)[] {
  return KEYS.filter((key) => affected.includes(keyOf(key).affects));
}

const ROW_KEYS = viewKeysAffecting('rows');

/** Whether two views have the same rows in the same order, by the identity of their parts. */
export const sameRows = (a: View, b: View): boolean => ROW_KEYS.every((key) => a[key] === b[key]);

/** The same by value: for views that were read from different addresses. */
export const equalRows = (a: View, b: View): boolean =>
  ROW_KEYS.every((key) => a[key] === b[key] || equalTexts(textsOf(a, key), textsOf(b, key)));

/** Chooses an option of a facet, or gives it up. */
export function toggleFacet(facets: Chosen, key: FacetKey, value: string): Chosen {
  const values = facets[key];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...facets, [key]: next };
}

/** Sets the filter of a column, or takes it away. */
export function setFilter(
  filters: NumberFilters,
  key: NumberColumnKey,
  filter: RangeFilter | null,
): NumberFilters {
  const { [key]: _, ...rest } = filters;
  return filter ? { ...rest, [key]: filter } : rest;
}

/** Ticks a plan for the comparison, or unticks it; a seventh changes nothing. */
export function togglePicked(picked: readonly string[], id: string): readonly string[] {
  if (picked.includes(id)) return picked.filter((other) => other !== id);
  return picked.length < MAX_PICKED ? [...picked, id] : picked;
}

/** Ticks a way of a household for its comparison, or unticks it; a fifth changes nothing. */
export function toggleWay(ways: readonly string[], key: string): readonly string[] {
  if (ways.includes(key)) return ways.filter((other) => other !== key);
  return ways.length < MAX_WAYS ? [...ways, key] : ways;
}

/** The pairs of a view that a plain form has to send along; a plan that is open and all rows at once belong to one answer. */
export const viewToKeep = (view: View): [string, string][] => writeView({ ...view, open: null, all: false });

/** The change of a view that takes every narrowing away. */
export const UNNARROWED = {
  query: '',
  facets: NO_FACETS,
  filters: NO_FILTERS,
} as const satisfies Partial<View>;
