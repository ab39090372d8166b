/** The OpenAPI document of the API, written from the schemas that check its requests and type its answers. */
import { z } from 'zod';
import { createDocument, createSchema, type oas31, type ZodOpenApiOverride } from 'zod-openapi';
import { BASE_PATH } from '@/lib/base-path';
import { LICENSE } from '@/lib/license';
import { localized } from '@/lib/localized';
import { outputShapes } from '@/lib/plan/value-schemas';
import { problemSchema } from '../answer-schemas';
import { PROBLEM_KINDS } from '../problem';
import { OPERATIONS, type Operation } from './operations';
import { fieldWords, PARAMETER_WORDS, type Words } from './words';

/** Grows by the rules of semantic versions: a breaking change of the document is a new first number. */
export const API_VERSION = '1.1.0';

export type ApiDocument = ReturnType<typeof createDocument>;

const ABOUT: Words = {
  en: 'US mobile plans with the source and date of every figure, and what each costs for a need, to the cent. The same catalog and the same cost function as the pages. No key, no account; readable from any web page. Carriers’ facts belong to nobody; the compilation is under CC BY 4.0: name Plansight and link to it.',
  zh: '美国手机套餐数据，每个数字都有来源和日期；并按需求算出精确到分的费用。与页面使用同一目录、同一计费函数。无需密钥或账户，任何网页都可读取。运营商的事实不属于任何人；整理成果采用 CC BY 4.0 许可：请注明 Plansight 并附链接。',
};
const ANSWERED: Words = { en: 'The answer', zh: '结果' };
const REFUSED: Words = { en: 'Refused', zh: '拒绝' };

/** What zod cannot write down by itself: transforms stand for what comes out of them, and answers may get more fields. */
const override: ZodOpenApiOverride = ({ zodSchema, jsonSchema, io }) => {
  if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  const shapes = outputShapes.get(zodSchema);
  if (shapes) jsonSchema.anyOf = shapes.map((shape) => partSchema(shape, io)) as typeof jsonSchema.anyOf;
};

/** A schema inside another one, with nothing of its own to refer to. */
function partSchema(schema: z.ZodType, io: 'input' | 'output'): oas31.SchemaObject {
  const { schema: written } = createSchema(schema, { io, openapiVersion: '3.1.0', opts: { override } });
  return written as oas31.SchemaObject;
}

/** What any call may be answered. */
const EVERYWHERE = ['method-not-allowed', 'too-many-requests', 'internal-error'] as const;

function problemsOf({ problems }: Operation, locale: string) {
  const byStatus = new Map<number, string[]>();
  const slow = problems.includes('body-too-large') ? (['too-slow'] as const) : [];
  for (const kind of [...problems, ...slow, ...EVERYWHERE] as const) {
    const { status } = PROBLEM_KINDS[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), kind]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      String(status),
      {
        description: `${localized(locale, REFUSED)}: ${kinds.join(', ')}`,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

function answersOf({ answer, csv, also = [] }: Operation, locale: string) {
  const ok = {
    description: localized(locale, ANSWERED),
    content: {
      'application/json': { schema: answer },
      ...(csv && { 'text/csv': { schema: { type: 'string' as const } } }),
    },
  };
  return Object.fromEntries([200, ...also].map((status) => [String(status), ok]));
}

function pathsOf(locale: string) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    const { id, method, path, summary, description, query, body, bodies = {} } = operation;
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: id,
        summary: localized(locale, summary),
        description: localized(locale, description),
        requestParams: {
          ...(query && { query }),
          ...(inPath.length > 0 && {
            path: z.object(Object.fromEntries(inPath.map((name) => [name, z.string()]))),
          }),
        },
        ...(body && {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: body,
                examples: Object.fromEntries(
                  Object.entries(bodies).map(([name, { summary: about, value }]) => [
                    name,
                    { summary: localized(locale, about), value },
                  ]),
                ),
              },
            },
          },
        }),
        responses: { ...answersOf(operation, locale), ...problemsOf(operation, locale) },
      },
    };
  }
  return paths;
}

/** Says what parameters and fields are, in the reader's language. */
function addWords(api: ApiDocument, locale: string): void {
  for (const { path, method, examples = {} } of OPERATIONS)
    for (const parameter of (api.paths?.[path]?.[method]?.parameters ?? []) as oas31.ParameterObject[]) {
      const words = PARAMETER_WORDS[parameter.name];
      if (words) parameter.description = localized(locale, words);
      const { type } = parameter.schema as oas31.SchemaObject;
      if (type === 'array') Object.assign(parameter, { style: 'form', explode: false });
      const example = examples[parameter.name];
      if (example === undefined) continue;
      parameter.example =
        type === 'array' ? example.split(',') : type === 'integer' ? Number(example) : example;
    }
  for (const [name, schema] of Object.entries(api.components?.schemas ?? {}))
    for (const [field, property] of Object.entries((schema as oas31.SchemaObject).properties ?? {})) {
      const words = fieldWords(name, field);
      if (words) (property as oas31.SchemaObject).description = localized(locale, words);
    }
}

/**
 * The document in a language (OpenAPI 3.1): descriptions differ, nothing else does.
 * @param locale `zh` for Chinese; English for any other.
 * @param site where the API answers, e.g. `https://example.org`; left out, where the document was found.
 */
export function apiDocument(locale: string, site = BASE_PATH || '/'): ApiDocument {
  const api = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Plansight API',
        version: API_VERSION,
        description: localized(locale, ABOUT),
        license: { name: LICENSE.name, url: LICENSE.url },
      },
      servers: [{ url: site }],
      paths: pathsOf(locale),
    },
    { override },
  );
  addWords(api, locale);
  return api;
}
