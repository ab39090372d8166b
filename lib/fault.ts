/** Faults of a document that came from outside: where, what, and what to do. */
import type { z } from 'zod';

export interface Fault {
  /** e.g. `charges.options[0].priceByLines.2`; empty for the document itself. */
  path: string;
  /** Closed by the schema that found it, for words in the reader's language. */
  code: string;
  /** English; says what is wrong and what is allowed. */
  message: string;
  /** Values that the words of the code mention. */
  params?: Readonly<Record<string, string>>;
}

/** `['charges', 'options', 0, 'id']` → `charges.options[0].id`, with a prefix where the document is part of another. */
export function pathText(path: readonly PropertyKey[], prefix = ''): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    prefix,
  );
}

/** Every fault that zod found, one for each unknown key, in the order of the document. */
export function faultsOf(error: z.ZodError, prefix = ''): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key], prefix),
        code: 'unknownField',
        message: 'is not a field of this document; remove it or correct its name',
      }));
    // What is wrong with a key stands inside the issue of the key.
    const message =
      issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    const code = issue.code === 'custom' && issue.params ? String(issue.params.code) : issue.code;
    const { code: _code, ...params } = (issue.code === 'custom' && issue.params) || {};
    const said = Object.keys(params).length > 0 ? { params: params as Record<string, string> } : {};
    return [{ path: pathText(issue.path, prefix), code, message, ...said }];
  });
}
