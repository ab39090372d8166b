/**
 * What a field map is built of. A field says how a value of a document stands in a row and in the rows below it; one
 * description serves writing and reading, so that the two cannot differ.
 */
import type { Amount, Countries, Money } from '@/lib/plan/plan';
import { type Cell, CHILD_KEYS, type ChildTable, type Column, type Row, type Rows } from './tables';
import { numberOf, stateOf, toAmount, toHundredthCents, toMoney, toRate, toWholeCents } from './values';

/** `rows` are those of one plan. `Name` is the union of the columns that the field stands in. */
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

/** An included amount as its state and its number. */
export function amount<Name extends string>(state: Name, number: Name): Field<Amount, Name> {
  return {
    write: (value, row) => {
      row[state] = stateOf(value);
      row[number] = numberOf(value);
    },
    read: (row) => toAmount(row[state] as string, row[number] as number | null),
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

/** An object that may be null: null where `column` is. */
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

/** Which rows of a table belong to a parent's row: those with these values in these columns. */
type KeyOf = (parent: Row) => Row;
const OF_PLAN: KeyOf = () => ({});

/** The rows of a table that have these values. */
function rowsWith(rows: readonly Row[], values: Row): readonly Row[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return rows;
  return rows.filter((row) => entries.every(([name, value]) => row[name] === value));
}

/**
 * A list as rows of a table of its own, numbered in `position` from 0 among the rows that share the rest of the
 * table's key.
 */
export function list<Value, Table extends ChildTable>(
  table: Table,
  field: Field<Value, Column<Table>>,
  keyOf: KeyOf = OF_PLAN,
): Field<Value[], never> {
  const numbered = CHILD_KEYS[table].filter((name) => name !== 'position');
  return {
    write: (values, parent, rows) => {
      const key = keyOf(parent);
      const scope = Object.fromEntries(numbered.map((name) => [name, key[name] as Cell]));
      const first = rowsWith(rows[table], scope).length;
      values.forEach((value, index) => {
        const row: Row = { planId: rows.plan[0]?.id as string, ...key, position: first + index };
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
  keyOf: KeyOf,
): Field<Record<string, Value>, never> {
  return {
    write: (values, parent, rows) => {
      for (const [key, value] of Object.entries(values)) {
        const row: Row = { planId: rows.plan[0]?.id as string, ...keyOf(parent), [number]: Number(key) };
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

/** A list of countries as rows of a table of its own; `*` has none, a column of the parent says so. */
export function countries<Table extends ChildTable>(
  table: Table,
  keyOf: KeyOf,
): Field<Countries, 'everyOtherCountry'> {
  const codes = list(table, column<string, 'country'>('country') as Field<string, Column<Table>>, keyOf);
  return {
    write: (value, row, rows) => {
      row.everyOtherCountry = value === '*';
      if (value !== '*') codes.write(value, row, rows);
    },
    read: (row, rows) => (row.everyOtherCountry ? '*' : codes.read(row, rows)),
  };
}
