/** The table's columns as data: how each stands, how wide it is, which way it sorts first and whether it is seen first. */

export const COLUMN_KEYS = [
  'plan',
  'total',
  'range',
  'monthly',
  'due',
  'voice',
  'sms',
  'data',
  'priority',
  'hotspot',
  'international',
  'roaming',
  'network',
  'esim',
  'taxes',
  'seen',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const DIRECTIONS = ['asc', 'desc'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Sort {
  column: ColumnKey;
  direction: Direction;
}

/** The engine's own order: by total, ties by due at start, then id. */
export const RANK: Sort = { column: 'total', direction: 'asc' };

export interface Column {
  key: ColumnKey;
  align: 'start' | 'end';
  /** In px; the table has a fixed layout. */
  width: number;
  /** Seen before anybody chose columns. */
  first: boolean;
  /** What a first click on the header gives: the end of the scale people look for. */
  direction: Direction;
}

export const COLUMNS: readonly Column[] = [
  {
    key: 'plan',
    align: 'start',
    width: 224,
    first: true,
    direction: 'asc',
  },
  {
    key: 'total',
    align: 'end',
    width: 98,
    first: true,
    direction: 'asc',
  },
  {
    key: 'range',
    align: 'end',
    width: 132,
    first: false,
    direction: 'asc',
  },
  {
    key: 'monthly',
    align: 'end',
    width: 90,
    first: true,
    direction: 'asc',
  },
  {
    key: 'due',
    align: 'end',
    width: 94,
    first: true,
    direction: 'asc',
  },
  {
    key: 'voice',
    align: 'end',
    width: 104,
    first: false,
    direction: 'desc',
  },
  {
    key: 'sms',
    align: 'end',
    width: 104,
    first: false,
    direction: 'desc',
  },
  {
    key: 'data',
    align: 'end',
    width: 116,
    first: true,
    direction: 'desc',
  },
  {
    key: 'priority',
    align: 'end',
    width: 108,
    first: false,
    direction: 'desc',
  },
  {
    key: 'hotspot',
    align: 'end',
    width: 98,
    first: true,
    direction: 'desc',
  },
  { key: 'international', align: 'start', width: 120, first: true, direction: 'asc' },
  { key: 'roaming', align: 'start', width: 156, first: false, direction: 'asc' },
  {
    key: 'network',
    align: 'start',
    width: 116,
    first: true,
    direction: 'asc',
  },
  {
    key: 'esim',
    align: 'start',
    width: 84,
    first: false,
    direction: 'asc',
  },
  {
    key: 'taxes',
    align: 'start',
    width: 124,
    first: false,
    direction: 'asc',
  },
  {
    key: 'seen',
    align: 'end',
    width: 112,
    first: true,
    direction: 'desc',
  },
];

/** The column of a key. */
export function columnOf(key: ColumnKey): Column {
  return COLUMNS[COLUMN_KEYS.indexOf(key)] as Column;
}

/** The columns seen before anybody chose. */
export const FIRST_COLUMNS: readonly ColumnKey[] = COLUMNS.filter((column) => column.first).map(
  (column) => column.key,
);

/** The columns that a person chooses; the cost range comes and goes with usage that is not sure. */
export const CHOOSABLE_COLUMNS: readonly ColumnKey[] = COLUMN_KEYS.filter((key) => key !== 'range');
