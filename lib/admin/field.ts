/** What a field of the forms of plans and carriers is: where it stands in the document, and what is typed or chosen in it. */

export type Field = {
  key: string;
  /** In view while it says nothing, too: what a plan is looked up for first. */
  main?: true;
} & (
  | {
      kind: 'text' | 'long' | 'url' | 'date' | 'money' | 'rate' | 'percent' | 'count';
      nullable?: boolean;
    }
  /** Unlimited, a number, not offered (0), as at home where `home`, or not stated unless `stated`. */
  | { kind: 'amount'; home?: boolean; stated?: boolean }
  /** Yes, no or not stated */
  | { kind: 'fact' }
  | { kind: 'yesNo' }
  /** `unsaid`: the option that states nothing. */
  | { kind: 'choice'; options: readonly string[]; nullable?: boolean; unsaid?: string }
  | { kind: 'choices'; options: readonly string[] }
  /** Another carrier, or none */
  | { kind: 'carrier'; carriers: readonly { value: string; label: string }[] }
  /** Texts, one a line */
  | { kind: 'lines' }
  | { kind: 'countries' }
  | { kind: 'period' }
  /** Money by number of lines; `nullable`: there may be none. */
  | { kind: 'prices'; nullable?: boolean }
  /** Money, not sold, or not stated */
  | { kind: 'extraLine' }
  /** Two numbers, from and to, or not stated */
  | { kind: 'range' }
  | { kind: 'discount' }
  | { kind: 'group'; fields: readonly Field[] }
  /** `named`: the field that names an entry, by which entries of a long list are folded. */
  | {
      kind: 'list';
      fields: readonly Field[];
      /** A new entry beside those that are there. */
      fresh: (entries: readonly unknown[]) => unknown;
      shapes?: readonly Shape[];
      named?: string;
    }
);

export type ListField = Extract<Field, { kind: 'list' }>;

/** One of the shapes that entries of a list may have; the first one is that of a fresh entry. */
export interface Shape {
  /** Of its label. */
  name: string;
  is: (entry: object) => boolean;
  fields: readonly Field[];
  /** An entry of this shape with what the other one has in common. */
  from: (entry: Record<string, unknown>) => unknown;
}

/** The shape of a list's entry; null where all entries have the same. */
export const shapeOf = ({ shapes }: ListField, entry: unknown): Shape | null =>
  shapes?.find(({ is }) => typeof entry === 'object' && entry !== null && is(entry)) ?? shapes?.[0] ?? null;

/** The fields of a list's entry. */
export const fieldsOfEntry = (list: ListField, entry: unknown): readonly Field[] =>
  shapeOf(list, entry)?.fields ?? list.fields;

/** A field that is in view while it says nothing, too. */
export const main = (field: Field): Field => ({ ...field, main: true });

export const amounts = (...keys: string[]): Field[] => keys.map((key) => ({ key, kind: 'amount' }));
/** Amounts abroad, which may be the plan's own. */
export const amountsAbroad = (...keys: string[]): Field[] =>
  keys.map((key) => ({ key, kind: 'amount', home: true }));
/** Amounts of something sold, which its seller always states. */
export const statedAmounts = (...keys: string[]): Field[] =>
  keys.map((key) => ({ key, kind: 'amount', stated: true }));
export const facts = (...keys: string[]): Field[] => keys.map((key) => ({ key, kind: 'fact' }));
export const ranges = (...keys: string[]): Field[] => keys.map((key) => ({ key, kind: 'range' }));
export const text = (key: string): Field => ({ key, kind: 'text' });
export const money = (key: string, nullable = false): Field => ({ key, kind: 'money', nullable });
export const rate = (key: string): Field => ({ key, kind: 'rate', nullable: true });
export const count = (key: string, nullable = true): Field => ({ key, kind: 'count', nullable });
export const choice = (key: string, options: readonly string[], nullable = false): Field => ({
  key,
  options,
  nullable,
  kind: 'choice',
});
export const group = (key: string, fields: readonly Field[]): Field => ({ key, kind: 'group', fields });
