import { describe, expect, test } from 'vitest';
import { apiDocument } from '@/lib/api/document/document';
import { referenceOf, typeText } from '@/lib/api/document/reference';

describe('a type in one line', () => {
  test.each<[string, Parameters<typeof typeText>[0], string]>([
    ['a word', { type: 'string' }, 'string'],
    ['a word or nothing', { type: ['string', 'null'] }, 'string | null'],
    ['a closed set', { enum: ['a', 'b'] }, '"a" | "b"'],
    ['one value', { const: false }, 'false'],
    ['a schema of the document', { $ref: '#/components/schemas/Item' }, 'Item'],
    ['a list', { type: 'array', items: { $ref: '#/components/schemas/Item' } }, 'Item[]'],
    ['a list of a set', { type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    ['either', { anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
    ['either of the same', { anyOf: [{ type: 'string' }, { type: 'string' }] }, 'string'],
    ['by name', { type: 'object', additionalProperties: { type: 'string' } }, '{ [name]: string }'],
    ['an object', { type: 'object', properties: {} }, 'object'],
    ['anything', {}, '…'],
    [
      'a set of thirteen',
      { enum: [...'abcdefghijklm'] },
      `${[...'abcdefghijkl'].map((sign) => `"${sign}"`).join(' | ')} | …`,
    ],
  ])('%s', (_, schema, expected) => expect(typeText(schema)).toBe(expected));
});

describe('the reference', () => {
  const { operations, schemas } = referenceOf(apiDocument('en'), 'https://example.org');
  const of = (id: string) => operations.find((operation) => operation.id === id);

  test('a call names the site, and values with commas as they are written', () => {
    const commands = of('listPlans')?.calls.map(({ command }) => command);
    expect(commands?.[0]).toBe("curl 'https://example.org/api/v1/plans'");
    expect(commands).toContain("curl 'https://example.org/api/v1/plans?carrier=tello,mint'");
  });

  test('a body is sent as JSON, whole', () => {
    const command = of('quote')?.calls[0]?.command ?? '';
    const body = /-d '(.*)'$/s.exec(command)?.[1] ?? '';
    expect(JSON.parse(body)).toHaveProperty('need.monthly.internationalCalls');
    expect(of('quote')?.body).toBe('QuotesRequest');
  });

  test('a parameter of the path has its example in the call', () => {
    expect(of('getPlan')?.calls[0]?.command).toBe("curl 'https://example.org/api/v1/plans/tello-10gb'");
    expect(of('getPlan')?.parameters[0]).toMatchObject({ name: 'planId', required: true });
  });

  test('every schema that is named is there with its fields', () => {
    const names = schemas.map(({ name }) => name);
    const named = operations.flatMap(({ body, answers }) => [body ?? '', ...answers.map(({ type }) => type)]);
    for (const name of named.flatMap((type) => type.match(/\b[A-Z][a-z]\w+/g) ?? []))
      expect(names).toContain(name);
  });
});
