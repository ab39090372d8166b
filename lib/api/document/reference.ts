/** The API's document as a reference for people: each operation with its parameters, a call to copy, and its answers. */
import type { oas31 } from 'zod-openapi';
import type { ApiDocument } from './document';

export interface ReferenceField {
  name: string;
  /** e.g. `integer`, `Item[]`, `"json" | "csv"`. */
  type: string;
  required: boolean;
  description: string;
}

export interface ReferenceOperation {
  id: string;
  /** In capitals. */
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: ReferenceField[];
  /** Name of the schema of the body; null = no body. */
  body: string | null;
  calls: { name: string; command: string }[];
  answers: { status: string; description: string; type: string }[];
}

export interface Reference {
  operations: ReferenceOperation[];
  /** Schemas that are objects, in the order of the document. */
  schemas: { name: string; fields: ReferenceField[] }[];
}

type Schema = oas31.SchemaObject | oas31.ReferenceObject | boolean | undefined;
const METHODS = ['get', 'post'] as const;
/** So many values of a list are written out. */
const MOST_VALUES = 12;

/** How a schema reads in one line; the names of schemas stand for themselves. */
export function typeText(schema: Schema): string {
  if (typeof schema !== 'object') return '…';
  if ('$ref' in schema && schema.$ref) return schema.$ref.split('/').at(-1) ?? '…';
  const {
    type,
    items,
    enum: values,
    const: one,
    anyOf,
    allOf,
    additionalProperties,
  } = schema as oas31.SchemaObject;
  if (one !== undefined) return JSON.stringify(one);
  if (values)
    return values
      .slice(0, MOST_VALUES)
      .map((value) => JSON.stringify(value))
      .concat(values.length > MOST_VALUES ? ['…'] : [])
      .join(' | ');
  const several = anyOf ?? allOf;
  if (several) return [...new Set(several.map((part) => typeText(part as Schema)))].join(' | ');
  if (type === 'array') {
    const of = typeText(items as Schema);
    return of.includes(' ') ? `(${of})[]` : `${of}[]`;
  }
  if (
    type === 'object' &&
    typeof additionalProperties === 'object' &&
    Object.keys(additionalProperties).length > 0
  )
    return `{ [name]: ${typeText(additionalProperties as Schema)} }`;
  return Array.isArray(type) ? type.join(' | ') : (type ?? '…');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function commandOf(origin: string, path: string, body?: unknown): string {
  const address = quoted(`${origin}${path}`);
  if (body === undefined) return `curl ${address}`;
  return `curl ${address} \\\n  -H 'content-type: application/json' \\\n  -d ${quoted(JSON.stringify(body, null, 2))}`;
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

function fieldsOf(schema: oas31.SchemaObject): ReferenceField[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeText(property as Schema),
    required: schema.required?.includes(name) ?? false,
    description: (property as oas31.SchemaObject).description ?? '',
  }));
}

function operationOf(path: string, method: string, operation: oas31.OperationObject, origin: string) {
  const parameters = (operation.parameters ?? []) as oas31.ParameterObject[];
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const asked = inPath.reduce((text, { name, example }) => text.replace(`{${name}}`, textOf(example)), path);
  const queries = parameters.filter(
    (parameter) => parameter.in === 'query' && parameter.example !== undefined,
  );
  const media = (operation.requestBody as oas31.RequestBodyObject | undefined)?.content['application/json'];
  const bodies = Object.values(
    (media?.examples ?? {}) as Record<string, { summary?: string; value?: unknown }>,
  );
  const calls =
    bodies.length > 0
      ? bodies.map(({ summary = '', value }) => ({ name: summary, command: commandOf(origin, asked, value) }))
      : [
          { name: asked, command: commandOf(origin, asked) },
          ...queries.map(({ name, example }) => ({
            name: `${name}=${textOf(example)}`,
            command: commandOf(
              origin,
              `${asked}?${name}=${encodeURIComponent(textOf(example)).replaceAll('%2C', ',')}`,
            ),
          })),
        ];
  return {
    id: operation.operationId ?? path,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    parameters: parameters.map(({ name, schema, required, description }) => ({
      name,
      type: typeText(schema as Schema),
      required: required ?? false,
      description: description ?? '',
    })),
    body: media ? typeText(media.schema as Schema) : null,
    calls,
    answers: Object.entries(operation.responses ?? {}).map(([status, response]) => ({
      status,
      description: (response as oas31.ResponseObject).description,
      type: Object.entries((response as oas31.ResponseObject).content ?? {})
        .map(([kind, { schema }]) => (kind === 'text/csv' ? 'CSV' : typeText(schema as Schema)))
        .join(', '),
    })),
  };
}

/**
 * The document for a page.
 * @param origin Where the site answers, e.g. `https://example.org`; calls to copy begin with it.
 */
export function referenceOf(api: ApiDocument, origin: string): Reference {
  const operations = Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [operationOf(path, method, operation as oas31.OperationObject, origin)] : [];
    }),
  );
  const schemas = Object.entries(api.components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    fields: fieldsOf(schema as oas31.SchemaObject),
  }));
  return { operations, schemas: schemas.filter(({ fields }) => fields.length > 0) };
}
