/** What is typed into the forms of a page, put by and filled in again after it was loaded anew. */
import { isSecretField } from '@/lib/typed-values';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface TypedForm {
  /** The names of its fields: by them it is found again. */
  names: string[];
  fields: { name: string /** Of several of that name, which. */; at: number; value: string }[];
}

/** Never put by: what is secret, what cannot be filled in, and what the page itself carries along. */
const NOT_KEPT = ['password', 'hidden', 'file', 'submit', 'button', 'image', 'reset'];
const isKept = ({ type, name, autocomplete }: Field): boolean =>
  name !== '' &&
  !NOT_KEPT.includes(type) &&
  !/one-time-code|password/.test(autocomplete) &&
  !isSecretField(name);

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (one): one is Field =>
      (one instanceof HTMLInputElement ||
        one instanceof HTMLTextAreaElement ||
        one instanceof HTMLSelectElement) &&
      isKept(one),
  );

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
const stateOf = (field: Field): string => (isTick(field) ? String(field.checked) : field.value);

const numbered = (form: HTMLFormElement) => {
  const seen = new Map<string, number>();
  return fieldsOf(form).map((field) => {
    const at = seen.get(field.name) ?? 0;
    seen.set(field.name, at + 1);
    return { field, name: field.name, at };
  });
};

const sentForms = (page: Document): HTMLFormElement[] =>
  [...page.forms].filter((form) => form.method !== 'get' || form.getAttribute('method') === null);

/** The fields of every form of the page that is sent, as they stand. */
export function typedForms(page: Document): TypedForm[] {
  return sentForms(page)
    .map((form) => {
      const fields = numbered(form).map(({ field, name, at }) => ({ name, at, value: stateOf(field) }));
      return { names: fields.map(({ name }) => name), fields };
    })
    .filter(({ fields }) => fields.length > 0);
}

/** As if it were typed: what listens to the field is told. */
function fill(field: Field, value: string): void {
  if (isTick(field)) {
    if (String(field.checked) !== value) field.click();
    return;
  }
  if (field.value === value) return;
  const prototype = Object.getPrototypeOf(field) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
}

/**
 * Fills the forms of the page: each into the next one that has all its fields, else into the next one that shares any.
 * @returns values of text that found no field.
 */
export function fillForms(page: Document, kept: readonly TypedForm[]): string[] {
  const free = new Set(sentForms(page));
  const left: string[] = [];
  for (const { names, fields } of kept) {
    const has = (form: HTMLFormElement, test: 'every' | 'some') => {
      const here = fieldsOf(form).map(({ name }) => name);
      return names[test]((name) => here.includes(name));
    };
    const form = [...free].find((one) => has(one, 'every')) ?? [...free].find((one) => has(one, 'some'));
    if (form) free.delete(form);
    const here = form ? numbered(form) : [];
    for (const { name, at, value } of fields) {
      const found = here.find((one) => one.name === name && one.at === at);
      if (found) fill(found.field, value);
      else if (value.trim() !== '' && value !== 'true' && value !== 'false') left.push(value);
    }
  }
  return left;
}
