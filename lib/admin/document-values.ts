/** Values of a JSON document by their place. */
import { numberText } from '@/lib/number-text';
import { entryNames } from '@/lib/plan/diff';

export type Path = readonly (string | number)[];

/** What stands at a place of a JSON document; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    root,
  );
}

/** The document with another value at a place; everything beside it stays the same object. */
export function withValue(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    const copy = [...root];
    copy[key as number] = withValue(copy[key as number], rest, value);
    return copy;
  }
  const object = (root ?? {}) as Record<string, unknown>;
  return { ...object, [key]: withValue(object[key as string], rest, value) };
}

/** An amount typed in, as the digits of a document (`14,50` → `14.50`); what is none stays, for the schema to refuse. */
export function typedAmount(typed: string, unit: 'usd' | 'percent'): string {
  const number = numberText(typed, unit);
  return number !== null && /^\d+(\.\d+)?$/.test(number) ? number : typed;
}

/** A number typed in; what is none stays as it was typed, for the schema to refuse. */
export function typedNumber(typed: string): unknown {
  const number = numberText(typed);
  return number !== null && /^\d+(\.\d+)?$/.test(number) ? Number(number) : typed.trim();
}

/** A place as a change between documents names it: entries of a list by `entryNames`, else by place. */
export function changePath(root: unknown, path: Path): string {
  let value: unknown = root;
  let place = '';
  for (const key of path) {
    if (Array.isArray(value)) {
      place += `[${entryNames(value)?.[Number(key)] ?? key}]`;
    } else place += place === '' ? String(key) : `.${key}`;
    value = (value as Record<string | number, unknown> | null | undefined)?.[key];
  }
  return place;
}

/** A place as a change names it (`charges.options[annual].id`), as faults and controls name it: entries by number. */
export function pathOfPlace(root: unknown, place: string): string {
  let value: unknown = root;
  return (place.match(/\[[^\]]*\]|[^.[\]]+/g) ?? []).reduce((named, part) => {
    const entry = /^\[(.*)\]$/.exec(part)?.[1];
    const byId = (one: unknown) => (one as { id?: unknown } | null)?.id === entry;
    const found = entry !== undefined && Array.isArray(value) ? value.findIndex(byId) : -1;
    const key = found >= 0 ? found : (entry ?? part);
    value = (value as Record<string | number, unknown> | null | undefined)?.[key];
    if (entry !== undefined) return `${named}[${key}]`;
    return named === '' ? part : `${named}.${part}`;
  }, '');
}
