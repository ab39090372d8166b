import { createContext, useContext } from 'react';
import type { Thread } from '@/lib/admin/comment';
import type { Path } from '@/lib/admin/document-values';
import { type Fault, pathText } from '@/lib/fault';
import type { FieldLabels } from '../use-field-labels';
import { targetOf } from './reveal';

export interface Editing {
  root: unknown;
  set: (path: Path, value: unknown) => void;
  /** By path, e.g. `charges.options[0].id`. */
  faults: ReadonlyMap<string, Fault>;
  labels: FieldLabels;
  /** What was said about the draft and is not settled. */
  threads: readonly Thread[];
  /** Places that are in view at first, whatever they say, of a form that folds what is not filled in; null folds nothing. */
  marked: readonly string[] | null;
}

export const EditingContext = createContext<Editing | null>(null);

/** The document being edited. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A field stands outside of its form');
  return editing;
}

/** The id of the control at a place, so that a fault can lead to it. */
export const idOf = (path: Path): string => targetOf(pathText([...path]));
