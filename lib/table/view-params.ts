/**
 * The view in the URL: sort, search, facets, columns, ticked plans and what is open. Keys are short, defaults are left
 * out, and what cannot be used is reported, never guessed. The need has keys of its own (`lib/need/params.ts`).
 */
import { PRICE_BASES, type PriceBasis, RANK_BY, type RankBy } from '@/lib/results/query';
import {
  COLUMN_KEYS,
  COLUMNS,
  type ColumnKey,
  columnOf,
  DIRECTIONS,
  FIRST_COLUMNS,
  RANK,
  type Sort,
} from './columns';
import { type Chosen, FACET_KEYS, FACET_OPTIONS, type FacetKey } from './facet-options';

export const DENSITIES = ['normal', 'dense'] as const;
export type Density = (typeof DENSITIES)[number];

/** What the chart strip shows; `off` = folded. */
export const CHART_KINDS = ['bars', 'time', 'usage', 'map', 'axis', 'scatter', 'off'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** On a narrow screen: cards first, the table one tap away. */
export const LAYOUTS = ['cards', 'table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** As many plans as a comparison holds. */
export const MAX_PICKED = 6;
const MAX_QUERY = 100;
const MAX_CARRIERS = 60;

export interface View {
  sort: Sort;
  query: string;
  facets: Chosen;
  columns: readonly ColumnKey[];
  density: Density;
  /** Ids of ticked plans, in the order they were ticked. */
  picked: readonly string[];
  /** The plan whose cost lines are open in the table. */
  open: string | null;
  /** Whether the plans that do not meet the need are shown. */
  unmet: boolean;
  chart: ChartKind;
  layout: Layout;
  /** Whether a page without JavaScript holds every row. */
  all: boolean;
  /** What totals hold. */
  price: PriceBasis;
  /** What ranks where usage is not sure. */
  by: RankBy;
  /** Whether plans stand in the ranking that the settings leave out as too old. */
  old: boolean;
}

export const NO_FACETS: Chosen = {
  network: [],
  carrier: [],
  billing: [],
  esim: [],
  kind: [],
  taxes: [],
  after: [],
};

export const DEFAULT_VIEW: View = {
  sort: RANK,
  query: '',
  facets: NO_FACETS,
  columns: FIRST_COLUMNS,
  density: 'normal',
  picked: [],
  open: null,
  unmet: false,
  chart: 'bars',
  layout: 'cards',
  all: false,
  price: 'allIn',
  by: 'typical',
  old: false,
};

export const FACET_PARAMS: Record<FacetKey, string> = {
  network: 'f-net',
  carrier: 'f-brand',
  billing: 'f-pay',
  esim: 'f-esim',
  kind: 'f-kind',
  taxes: 'f-tax',
  after: 'f-after',
};

/** Every key this file reads and writes. */
export const VIEW_PARAMS: readonly string[] = [
  'sort',
  'q',
  'cols',
  'rows',
  'pick',
  'open',
  'unmet',
  'chart',
  'as',
  'all',
  'price',
  'by',
  'old',
  ...Object.values(FACET_PARAMS),
];

export interface IgnoredView {
  key: string;
  value: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

/** Reads the view; every value that is no value of its key lands in `ignored` with its key. */
export function readView(params: URLSearchParams): { view: View; ignored: IgnoredView[] } {
  const ignored: IgnoredView[] = [];
  const ignore = (key: string, value: string) => ignored.push({ key, value });

  /** A list, written with commas or by repeating the key (as a form without JavaScript does). */
  const list = (key: string, good: (value: string) => boolean, most: number): string[] => {
    const kept: string[] = [];
    for (const value of params.getAll(key).join(',').split(',').filter(Boolean)) {
      if (kept.includes(value)) continue;
      if (good(value) && kept.length < most) kept.push(value);
      else ignore(key, value);
    }
    return kept;
  };
  const one = <Value extends string>(key: string, values: readonly Value[], fallback: Value): Value => {
    const value = params.get(key);
    if (value === null) return fallback;
    if (isOneOf(values, value)) return value;
    ignore(key, value);
    return fallback;
  };

  const facets = Object.fromEntries(
    FACET_KEYS.map((key) => {
      const options = key === 'carrier' ? null : FACET_OPTIONS[key];
      const good = (value: string) => (options ? options.includes(value) : SLUG.test(value));
      return [key, list(FACET_PARAMS[key], good, options?.length ?? MAX_CARRIERS)];
    }),
  ) as Chosen;

  const [opened = null] = list('open', (value) => SLUG.test(value), 1);
  const view: View = {
    sort: readSort(params.get('sort'), (value) => ignore('sort', value)),
    query: (params.get('q') ?? '').trim().slice(0, MAX_QUERY),
    facets,
    columns: readColumns(list('cols', (value) => isOneOf(COLUMN_KEYS, value), COLUMN_KEYS.length)),
    density: one('rows', DENSITIES, DEFAULT_VIEW.density),
    picked: list('pick', (value) => SLUG.test(value), MAX_PICKED),
    open: opened,
    unmet: one('unmet', ['1', '0'], '0') === '1',
    chart: one('chart', CHART_KINDS, DEFAULT_VIEW.chart),
    layout: one('as', LAYOUTS, DEFAULT_VIEW.layout),
    all: one('all', ['1', '0'], '0') === '1',
    price: one('price', PRICE_BASES, DEFAULT_VIEW.price),
    by: one('by', RANK_BY, DEFAULT_VIEW.by),
    old: one('old', ['1', '0'], '0') === '1',
  };
  return { view, ignored };
}

/** `data` is the column's own first direction, `-data` the other one. */
function readSort(value: string | null, ignore: (value: string) => void): Sort {
  if (value === null) return DEFAULT_VIEW.sort;
  const turned = value.startsWith('-');
  const key = turned ? value.slice(1) : value;
  if (!isOneOf(COLUMN_KEYS, key)) {
    ignore(value);
    return DEFAULT_VIEW.sort;
  }
  const { direction } = columnOf(key);
  return { column: key, direction: turned ? opposite(direction) : direction };
}

const opposite = (direction: Sort['direction']) => (direction === 'asc' ? DIRECTIONS[1] : DIRECTIONS[0]);

/** Columns keep the table's own order, and the plan is always the first. */
function readColumns(keys: readonly string[]): readonly ColumnKey[] {
  if (keys.length === 0) return FIRST_COLUMNS;
  return orderedColumns(keys as ColumnKey[]);
}

/** The chosen columns in the table's own order, with the plan, which cannot be taken away. */
export function orderedColumns(keys: readonly ColumnKey[]): readonly ColumnKey[] {
  const kept = COLUMNS.filter(({ key }) => key === 'plan' || keys.includes(key)).map(({ key }) => key);
  return kept.join() === FIRST_COLUMNS.join() ? FIRST_COLUMNS : kept;
}

/** The columns to show: the cost range only where usage is not sure, and then always. */
export function withRange(columns: readonly ColumnKey[], ranged: boolean): readonly ColumnKey[] {
  if (ranged) return orderedColumns([...columns, 'range']);
  return columns.includes('range') ? columns.filter((key) => key !== 'range') : columns;
}

/** The view's pairs for the URL, in a fixed order; what is as at first is left out. */
export function writeView(view: View): [string, string][] {
  const pairs: [string, string][] = [];
  const put = (key: string, value: string, usual = '') => {
    if (value !== usual) pairs.push([key, value]);
  };
  put('sort', sortParam(view.sort), sortParam(DEFAULT_VIEW.sort));
  put('q', view.query.trim());
  for (const key of FACET_KEYS) put(FACET_PARAMS[key], view.facets[key].join(','));
  put('cols', view.columns.join(','), FIRST_COLUMNS.join(','));
  put('rows', view.density, DEFAULT_VIEW.density);
  put('pick', view.picked.join(','));
  put('open', view.open ?? '');
  put('unmet', view.unmet ? '1' : '');
  put('chart', view.chart, DEFAULT_VIEW.chart);
  put('as', view.layout, DEFAULT_VIEW.layout);
  put('all', view.all ? '1' : '');
  put('price', view.price, DEFAULT_VIEW.price);
  put('by', view.by, DEFAULT_VIEW.by);
  put('old', view.old ? '1' : '');
  return pairs;
}

function sortParam({ column, direction }: Sort): string {
  return direction === columnOf(column).direction ? column : `-${column}`;
}

/** What a click on a column's header leads to: the column's first direction, then the other. */
export function nextSort(sort: Sort, column: ColumnKey): Sort {
  if (sort.column === column) return { column, direction: opposite(sort.direction) };
  return { column, direction: columnOf(column).direction };
}

/** Chooses an option of a facet, or gives it up. */
export function toggleFacet(facets: Chosen, key: FacetKey, value: string): Chosen {
  const values = facets[key];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...facets, [key]: next };
}

/** Ticks a plan for the comparison, or unticks it; a seventh changes nothing. */
export function togglePicked(picked: readonly string[], id: string): readonly string[] {
  if (picked.includes(id)) return picked.filter((other) => other !== id);
  return picked.length < MAX_PICKED ? [...picked, id] : picked;
}

/** Whether a search or a facet narrows the list. */
export function isNarrowed(view: View): boolean {
  return view.query !== '' || FACET_KEYS.some((key) => view.facets[key].length > 0);
}
