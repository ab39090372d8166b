/** Forms of a page as a browser without scripts reads and sends them. */
import { parseHTML } from 'linkedom';

export interface PageForm {
  /** Where it is sent; empty = to its own page. */
  action: string;
  /** Fields with the values that the page gave them: what a reader who changes nothing sends. */
  fields: [name: string, value: string][];
  /** Names and values of its buttons. */
  buttons: [name: string, value: string][];
}

/** The forms of a page that are sent with POST. */
export function formsOf(html: string): PageForm[] {
  const { document } = parseHTML(html);
  const forms = [...document.querySelectorAll('form')] as HTMLFormElement[];
  return forms
    .filter((form) => (form.getAttribute('method') ?? 'get').toLowerCase() === 'post')
    .map((form) => {
      const fields: [string, string][] = [];
      for (const field of form.querySelectorAll('input, textarea, select')) {
        const name = field.getAttribute('name');
        if (!name || field.hasAttribute('disabled')) continue;
        const type = (field.getAttribute('type') ?? 'text').toLowerCase();
        if (['checkbox', 'radio'].includes(type) && !field.hasAttribute('checked')) continue;
        if (['submit', 'file', 'button', 'image'].includes(type)) continue;
        fields.push([name, givenIn(field, type)]);
      }
      const buttons = [...form.querySelectorAll('button[name], input[type=submit][name]')].map(
        (button): [string, string] => [button.getAttribute('name') ?? '', button.getAttribute('value') ?? ''],
      );
      return { action: form.getAttribute('action') ?? '', fields, buttons };
    });
}

function givenIn(field: Element, type: string): string {
  const tag = field.tagName.toLowerCase();
  if (tag === 'textarea') return field.textContent ?? '';
  if (tag === 'select') {
    const options = [...field.querySelectorAll('option')];
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return chosen?.getAttribute('value') ?? chosen?.textContent ?? '';
  }
  return field.getAttribute('value') ?? (type === 'checkbox' ? 'on' : '');
}

/** The first form that has a field of that name (and value). */
export function formWith(html: string, name: string, value?: string): PageForm | null {
  const has = ([one, its]: [string, string]) => one === name && (value === undefined || its === value);
  return formsOf(html).find((form) => [...form.fields, ...form.buttons].some(has)) ?? null;
}

/** Fields as a body of `multipart/form-data`, with its type; a field of that name that was there is replaced. */
export async function multipart(
  fields: readonly (readonly [name: string, value: string | File])[],
): Promise<{ body: Uint8Array; type: string }> {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, value.name);
  }
  const response = new Response(form);
  return {
    body: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
  };
}
