/** Which facts of a form are in view at first, and which are folded because nothing is filled in. */

import { pathText } from '@/lib/fault';
import { changePath, type Path, valueAt } from './document-values';
import type { Field } from './field';

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Whether a field says something, or has to: what nobody may leave out is in view while it is empty, too. */
export function isFilled(field: Field, value: unknown): boolean {
  if (field.main) return true;
  switch (field.kind) {
    case 'group':
      return field.fields.some((one) => isFilled(one, (value as Record<string, unknown> | null)?.[one.key]));
    case 'list':
    case 'choices':
    case 'lines':
      return Array.isArray(value) && value.length > 0;
    case 'countries':
    case 'period':
    case 'yesNo':
      return true;
    case 'choice':
      return field.nullable ? !isBlank(value) : value !== field.unsaid;
    case 'text':
    case 'url':
    case 'date':
    case 'money':
    case 'rate':
    case 'percent':
    case 'count':
      return !field.nullable || !isBlank(value);
    case 'prices':
      return !field.nullable || !isBlank(value);
    default:
      return !isBlank(value);
  }
}

/** Whether a marked place is this one or inside of it. */
export const isWithin = (marked: string, place: string): boolean =>
  marked.startsWith(place) &&
  (marked.length === place.length || /^[.[]| \(/.test(marked.slice(place.length)));

/**
 * Whether any of the marked places is at a place of the document or inside of it. They are named as faults name them,
 * entries by their number, or as changes and comments do, by their ids.
 */
export function isMarked(marked: Iterable<string>, root: unknown, path: Path): boolean {
  const names = [pathText([...path]), changePath(root, path)];
  for (const one of marked) if (names.some((name) => isWithin(one, name))) return true;
  return false;
}

/**
 * The keys of the fields that are folded away at first: of fields side by side those that say nothing and that nothing
 * points to. Where none of them says anything, none is folded: what is around them is, or somebody is about to fill it
 * in.
 * @param marked places that are to be in view: at fault, changed by a draft, spoken about, named by a link.
 */
export function foldedKeys(
  fields: readonly Field[],
  root: unknown,
  path: Path,
  marked: readonly string[],
): ReadonlySet<string> {
  const folded = fields.filter((field) => {
    const place = [...path, field.key];
    // Both languages of a text stay together.
    return field.kind !== 'long' && !isFilled(field, valueAt(root, place)) && !isMarked(marked, root, place);
  });
  return new Set(folded.length === fields.length && path.length > 0 ? [] : folded.map(({ key }) => key));
}
