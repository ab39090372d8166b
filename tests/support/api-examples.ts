/** Every call that the API's document gives as an example, and whether an answer is as the document says. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

// biome-ignore lint/suspicious/noExplicitAny: a JSON document.
type Json = any;

export interface ExampleCall {
  /** What is called with which example, e.g. `listPlans network`. */
  name: string;
  method: 'get' | 'post';
  path: string;
  /** The path in the document. */
  template: string;
  body?: unknown;
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** Each parameter's example by itself, each body, and the bare address where it needs neither. */
export function exampleCalls(document: Json): ExampleCall[] {
  return Object.entries<Json>(document.paths).flatMap(([template, operations]) =>
    Object.entries<Json>(operations).flatMap(([method, operation]) => {
      const parameters: Json[] = operation.parameters ?? [];
      const path = parameters
        .filter((parameter) => parameter.in === 'path')
        .reduce(
          (text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(example)),
          template,
        );
      const base = { method: method as 'get' | 'post', template };
      const name = operation.operationId;
      const bodies = Object.entries<Json>(operation.requestBody?.content['application/json'].examples ?? {});
      if (bodies.length > 0)
        return bodies.map(([key, { value }]) => ({ ...base, name: `${name} ${key}`, path, body: value }));
      const queries = parameters.filter((parameter) => parameter.in === 'query' && 'example' in parameter);
      return [
        { ...base, name, path },
        ...queries.map((parameter) => ({
          ...base,
          name: `${name} ${parameter.name}`,
          path: `${path}?${new URLSearchParams({ [parameter.name]: textOf(parameter.example) })}`,
        })),
      ];
    }),
  );
}

/** Holds requests and answers to the document. */
export class DocumentChecker {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(private readonly document: Json) {
    addFormats.default(this.ajv);
    this.ajv.addSchema({ ...document, $id: 'api' });
  }

  /** Everything in which a value differs from the schema at a place of the document; empty = as it says. */
  private faults(place: string[], value: unknown): string[] {
    const pointer = place
      .map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const check = this.ajv.getSchema(`api#/${pointer}`);
    if (!check) return [`The document has no schema at ${place.join(' > ')}.`];
    return check(value) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  }

  requestFaults({ template, method, body }: ExampleCall): string[] {
    if (body === undefined) return [];
    const place = ['paths', template, method, 'requestBody', 'content', 'application/json', 'schema'];
    return this.faults(place, body);
  }

  /** @param text The body as it was sent. */
  answerFaults(
    { template, method }: ExampleCall,
    status: number,
    contentType: string,
    text: string,
  ): string[] {
    const response = this.document.paths[template][method].responses[status];
    if (!response) return [`The document has no status ${status}.`];
    const media = contentType.split(';')[0] as string;
    if (!response.content[media]) return [`The document has no ${media}.`];
    const value = media.endsWith('json') ? JSON.parse(text) : text;
    return this.faults(
      ['paths', template, method, 'responses', String(status), 'content', media, 'schema'],
      value,
    );
  }
}
