/** What a grid shows: which plans, which columns, in which order; as it is written in the address. */
import { isCountry } from '@/lib/country';
import { readCountries } from '@/lib/country-reading';
import { oneOf } from '@/lib/one-of';
import { NETWORKS, STATUSES } from '@/lib/plan/constants';
import type { PlanStatus } from '@/lib/plan/plan';
import { columnOf, FIRST_COLUMNS, GRID_COLUMNS } from './columns';
import { type Measure, RATE_MEASURES } from './country-lists';

export interface GridView {
  search: string;
  carrier: string | null;
  network: (typeof NETWORKS)[number] | null;
  status: PlanStatus | null;
  /** Keys of columns without those of countries. */
  columns: string[];
  /** Codes. */
  countries: string[];
  /** A column for each of these and each country. */
  measures: Measure[];
  /** A key of a column, `plan` or `carrier`. */
  sort: string;
  descending: boolean;
}

/** A grid is read column by column: beyond this nobody does. */
export const MOST_COLUMNS = 60;
const MOST_COUNTRIES = 20;

/** Reads the address: what cannot be used counts as not set; columns come in the order of the form. */
export function readGridView(params: URLSearchParams, carriers: readonly string[]): GridView {
  const asked = new Set(params.getAll('column').flatMap((text) => text.split(',')));
  const columns = GRID_COLUMNS.map(({ key }) => key).filter((key) => asked.has(key));
  const countries = readCountries(params.getAll('countries').join(',')).codes.filter(isCountry);
  const measures = params.getAll('rate').flatMap((text) => text.split(','));
  const rates = RATE_MEASURES.filter((one) => measures.includes(one));
  const chosen =
    columns.length > 0 ? columns : rates.length > 0 && countries.length > 0 ? [] : [...FIRST_COLUMNS];
  return {
    search: (params.get('q') ?? '').slice(0, 200),
    carrier: oneOf(carriers, params.get('carrier')),
    network: oneOf(NETWORKS, params.get('network')),
    status: oneOf(STATUSES, params.get('status')),
    columns: GRID_COLUMNS.map(({ key }) => key)
      .filter((key) => chosen.includes(key))
      .slice(0, MOST_COLUMNS),
    countries: countries.slice(0, MOST_COUNTRIES),
    measures: rates,
    sort: sortOf(params.get('sort') ?? ''),
    descending: params.get('dir') === 'desc',
  };
}

const sortOf = (key: string): string =>
  key === 'plan' || key === 'carrier' || columnOf(key) !== null ? key : 'carrier';

/** The address of a view: what is as it is at first is left out. */
export function gridParams(view: GridView): URLSearchParams {
  const params = new URLSearchParams();
  const put = (key: string, value: string | null) => {
    if (value) params.set(key, value);
  };
  put('q', view.search);
  put('carrier', view.carrier);
  put('network', view.network);
  put('status', view.status);
  const isFirst =
    view.columns.join() ===
    GRID_COLUMNS.map(({ key }) => key)
      .filter((key) => FIRST_COLUMNS.includes(key))
      .join();
  if (!isFirst || view.measures.length > 0) put('column', view.columns.join(','));
  put('countries', view.countries.join(','));
  put('rate', view.measures.join(','));
  if (view.sort !== 'carrier') put('sort', view.sort);
  if (view.descending) put('dir', 'desc');
  return params;
}

/** The keys of all columns of a view, those of countries last, country by country. */
export const columnKeysOf = ({ columns, countries, measures }: GridView): string[] =>
  [...columns, ...countries.flatMap((code) => measures.map((measure) => `${measure}.${code}`))].slice(
    0,
    MOST_COLUMNS,
  );
