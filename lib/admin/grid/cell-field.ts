/** The fields of the form that one cell of the grid can hold. */
import type { Field } from '@/lib/admin/field';

const KINDS = [
  ...['text', 'date', 'money', 'rate', 'percent', 'count'],
  ...['amount', 'fact', 'yesNo', 'choice', 'choices', 'extraLine'],
] as const;
/** A field that is typed into one cell. */
export type CellField = Field & { kind: (typeof KINDS)[number] };

/** Whether a field is typed into one cell; who a plan is for is a list of names of its own. */
export const isCellField = (field: Field): field is CellField =>
  (KINDS as readonly string[]).includes(field.kind) && field.key !== 'eligibility';
