import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { API_VERSION, apiDocument } from '@/lib/api/document/document';
import { OPERATIONS } from '@/lib/api/document/operations';
import { FIELD_WORDS, fieldWords, PARAMETER_WORDS } from '@/lib/api/document/words';
import { breakingChanges } from '@/tests/support/api-changes';
import released from './released.json';

// biome-ignore lint/suspicious/noExplicitAny: a JSON document that is changed at will.
type Json = any;
const written = (locale: string): Json => JSON.parse(JSON.stringify(apiDocument(locale)));
const HAN = /\p{Script=Han}/u;

const schemasOf = (document: Json): [string, string[]][] =>
  Object.entries<Json>(document.components.schemas).map(([name, { properties = {} }]) => [
    name,
    Object.keys(properties),
  ]);

test.each(['en', 'zh'])('it is an OpenAPI 3.1 document: %s', async (locale) => {
  const result = await new Validator().validate(written(locale));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

describe('words', () => {
  const english = written('en');
  const chinese = written('zh');
  const parametersOf = (document: Json) =>
    OPERATIONS.flatMap(({ path, method }) => document.paths[path][method].parameters ?? []);

  test('every parameter has them, in both languages', () => {
    for (const { name, description } of parametersOf(english)) {
      expect(description, name).toBeTruthy();
      expect(description, name).not.toMatch(HAN);
    }
    for (const { name, description } of parametersOf(chinese)) expect(description, name).toMatch(HAN);
  });

  test('every field of every schema has them', () => {
    const missing = schemasOf(english).flatMap(([schema, fields]) =>
      fields.filter((field) => !fieldWords(schema, field)).map((field) => `${schema}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  test('no words are left over', () => {
    const fields = schemasOf(english).flatMap(([schema, names]) =>
      names.flatMap((field) => [field, `${schema}.${field}`]),
    );
    const names = parametersOf(english).map(({ name }: Json) => name);
    expect(Object.keys(FIELD_WORDS).filter((key) => !fields.includes(key))).toEqual([]);
    expect(Object.keys(PARAMETER_WORDS).filter((key) => !names.includes(key))).toEqual([]);
  });

  test('only words differ between the languages', () => {
    const bare = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(bare);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .filter(([key, of]) => !(['description', 'summary'].includes(key) && typeof of === 'string'))
          .map(([key, of]) => [key, bare(of)]),
      );
    };
    expect(bare(chinese)).toEqual(bare(english));
  });
});

describe('what was released holds', () => {
  test('the released document is the present one; else run npm run openapi', () => {
    expect(released).toEqual(written('en'));
  });

  test('a breaking change needs a new first number of the version', () => {
    const isNew = Number(API_VERSION.split('.')[0]) > Number(released.info.version.split('.')[0]);
    expect(isNew ? [] : breakingChanges(released, written('en'))).toEqual([]);
  });
});
