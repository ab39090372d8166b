/**
 * What a field map is built of. A field says how a value of a document stands in a row and in the rows below it; one
 * description serves writing and reading, so that the two cannot differ.
 */
import type { Amount, AmountAbroad, Countries, Money } from '@/lib/plan/plan';
import {
  type CarrierChildTable,
  type Cell,
  type ChildTable,
  type Column,
  keyBelowOwner,
  ownerColumnOf,
  type Row,
  type Rows,
} from './tables';
import {
  type CountriesKind,
  numberOf,
  stateOf,
  toAmount,
  toAmountAbroad,
  toHundredthCents,
  toMoney,
  toRate,
  toStatedAmount,
  toWholeCents,
} from './values';

/** `rows` are those of one plan or carrier. `Name` is the union of the columns that the field stands in. */
export interface Field<Value, Name extends string = string> {
  /** Sets the field's columns in `row` and appends the rows below it. */
  write(value: Value, row: Row, rows: Rows): void;
  read(row: Row, rows: Rows): Value;
  /** Never there: ties a field to its columns. */
  readonly columns?: Name;
}

/** A value that stands in one column as it is. Closed sets were checked before they were written. */
export function column<Value extends Cell, Name extends string>(name: Name): Field<Value, Name> {
  return {
    write: (value, row) => {
      row[name] = value;
    },
    read: (row) => row[name] as Value,
  };
}

/** A value that stands in one column in another form. */
function coded<Value, Stored extends Cell, Name extends string>(
  name: Name,
  encode: (value: Value) => Stored,
  decode: (stored: Stored) => Value,
): Field<Value, Name> {
  return {
    write: (value, row) => {
      row[name] = encode(value);
    },
    read: (row) => decode(row[name] as Stored),
  };
}

/** Dollars as whole cents; null stays null. */
export const money = <Value extends Money | null, Name extends string>(name: Name): Field<Value, Name> =>
  coded(name, toWholeCents, toMoney) as unknown as Field<Value, Name>;

/** A rate as whole hundredths of a cent; null stays null. */
export const rate = <Name extends string>(name: Name): Field<Money | null, Name> =>
  coded(name, toHundredthCents, toRate);

function amountBy<Value extends AmountAbroad, Name extends string>(
  state: Name,
  number: Name,
  decode: (state: string, number: number | null) => Value,
): Field<Value, Name> {
  return {
    write: (value, row) => {
      row[state] = stateOf(value);
      row[number] = numberOf(value);
    },
    read: (row) => decode(row[state] as string, row[number] as number | null),
  };
}

/** An included amount as its state and its number. */
export const amount = <Name extends string>(state: Name, number: Name): Field<Amount, Name> =>
  amountBy(state, number, toAmount);

/** An amount abroad, which may be the plan's own. */
export const amountAbroad = <Name extends string>(state: Name, number: Name): Field<AmountAbroad, Name> =>
  amountBy(state, number, toAmountAbroad);

/** An amount that is always stated. */
export const statedAmount = <Name extends string>(
  state: Name,
  number: Name,
): Field<NonNullable<Amount>, Name> => amountBy(state, number, toStatedAmount);

/** Two bounds in two columns, which are both null where nothing is stated. */
export function fromTo<Name extends string>(from: Name, to: Name): Field<[number, number] | null, Name> {
  return {
    write: (value, row) => {
      row[from] = value?.[0] ?? null;
      row[to] = value?.[1] ?? null;
    },
    read: (row) => (row[from] === null ? null : [row[from] as number, row[to] as number]),
  };
}

/** An object, field by field in the order of the document. */
export function object<Value extends object, Name extends string>(
  fields: {
    [Key in keyof Value]: Field<Value[Key], Name>;
  },
): Field<Value, Name> {
  const entries = Object.entries(fields) as [keyof Value, Field<Value[keyof Value]>][];
  return {
    write: (value, row, rows) => {
      for (const [key, field] of entries) field.write(value[key], row, rows);
    },
    read: (row, rows) => {
      const value: Partial<Value> = {};
      for (const [key, field] of entries) value[key] = field.read(row, rows);
      return value as Value;
    },
  };
}

/** An object that may be null: null where all its columns are. */
export function nullable<Value extends object, Name extends string>(
  columns: readonly Name[],
  field: Field<Value, Name>,
): Field<Value | null, Name> {
  return {
    write: (value, row, rows) => {
      if (value !== null) field.write(value, row, rows);
      else for (const name of columns) row[name] = null;
    },
    read: (row, rows) => (columns.every((name) => row[name] === null) ? null : field.read(row, rows)),
  };
}

/** A value of one of two shapes. A row of one shape holds null in the columns that only the other has. */
export function either<One extends object, Other extends object, Name extends string>(
  one: { field: Field<One, Name>; is: (value: One | Other) => value is One; stands: (row: Row) => boolean },
  other: Field<Other, Name>,
  columns: readonly Name[],
): Field<One | Other, Name> {
  return {
    write: (value, row, rows) => {
      for (const name of columns) row[name] = null;
      if (one.is(value)) one.field.write(value, row, rows);
      else other.write(value, row, rows);
    },
    read: (row, rows) => (one.stands(row) ? one.field : other).read(row, rows) as One | Other,
  };
}

/** Which rows of a table belong to a parent's row: those with these values in these columns. */
type KeyOf = (parent: Row) => Row;
const OF_DOCUMENT: KeyOf = () => ({});

/** The rows of a table that have these values. */
function rowsWith(rows: readonly Row[], values: Row): readonly Row[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return rows;
  return rows.filter((row) => entries.every(([name, value]) => row[name] === value));
}

/** The part of a new row's key that names the plan or carrier it belongs to. */
function ownerOf(table: ChildTable | CarrierChildTable, rows: Rows): Row {
  const column = ownerColumnOf(table);
  const [owner] = column === 'planId' ? rows.plan : rows.carrier;
  return { [column]: owner?.id as string };
}

/**
 * A list as rows of a table of its own, numbered in `position` from 0 among the rows that share the rest of the
 * table's key.
 */
export function list<Value, Table extends ChildTable | CarrierChildTable>(
  table: Table,
  field: Field<Value, Column<Table>>,
  keyOf: KeyOf = OF_DOCUMENT,
): Field<Value[], never> {
  const numbered = keyBelowOwner(table).filter((name) => name !== 'position');
  return {
    write: (values, parent, rows) => {
      const key = keyOf(parent);
      const scope = Object.fromEntries(numbered.map((name) => [name, key[name] as Cell]));
      const first = rowsWith(rows[table], scope).length;
      values.forEach((value, index) => {
        const row: Row = { ...ownerOf(table, rows), ...key, position: first + index };
        rows[table].push(row);
        field.write(value, row, rows);
      });
    },
    read: (parent, rows) => {
      if (rows[table].length === 0) return [];
      return rowsWith(rows[table], keyOf(parent)).map((row) => field.read(row, rows));
    },
  };
}

/** A record by whole numbers as rows of a table of its own, the number in a column of it. */
export function record<Value, Table extends ChildTable>(
  table: Table,
  number: Column<Table>,
  field: Field<Value, Column<Table>>,
  keyOf: KeyOf = OF_DOCUMENT,
): Field<Record<string, Value>, never> {
  return {
    write: (values, parent, rows) => {
      for (const [key, value] of Object.entries(values)) {
        const row: Row = { ...ownerOf(table, rows), ...keyOf(parent), [number]: Number(key) };
        rows[table].push(row);
        field.write(value, row, rows);
      }
    },
    read: (parent, rows) =>
      Object.fromEntries(
        rowsWith(rows[table], keyOf(parent)).map((row) => [String(row[number]), field.read(row, rows)]),
      ),
  };
}

/** A record that may be null but never empty: null where it has no rows. */
export function nullableRecord<Value>(
  field: Field<Record<string, Value>, never>,
): Field<Record<string, Value> | null, never> {
  return {
    write: (value, row, rows) => field.write(value ?? {}, row, rows),
    read: (row, rows) => {
      const value = field.read(row, rows);
      return Object.keys(value).length === 0 ? null : value;
    },
  };
}

/** A list of countries as rows of a table of its own; `*` and `unlisted` have none, a column of the parent says so. */
export function countries<Table extends ChildTable>(
  table: Table,
  keyOf: KeyOf,
): Field<Countries, 'countriesKind'> {
  const codes = list(table, column<string, 'country'>('country') as Field<string, Column<Table>>, keyOf);
  const kindOf = (value: Countries): CountriesKind =>
    value === '*' ? 'everyOther' : value === 'unlisted' ? 'unlisted' : 'named';
  return {
    write: (value, row, rows) => {
      row.countriesKind = kindOf(value);
      if (typeof value !== 'string') codes.write(value, row, rows);
    },
    read: (row, rows) => {
      if (row.countriesKind === 'named') return codes.read(row, rows);
      return row.countriesKind === 'everyOther' ? '*' : 'unlisted';
    },
  };
}
