import { describe, expect, test } from 'vitest';
import { breakingChanges } from './api-changes';

// biome-ignore lint/suspicious/noExplicitAny: a JSON document that is changed at will.
type Json = any;

/** A document with one of each thing that may change. */
const document = (): Json => {
  const item = { type: 'object', properties: { cents: { type: 'integer' } }, required: ['cents'] };
  const need = {
    type: 'object',
    properties: { lines: { type: 'integer', minimum: 1, maximum: 20 }, state: { type: 'string' } },
    additionalProperties: false,
  };
  const json = (name: string) => ({
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const answer = {
    description: 'The answer',
    content: { ...json('Item'), 'text/csv': { schema: { type: 'string' } } },
  };
  return {
    openapi: '3.1.0',
    info: { title: 'Example', version: '1.0.0' },
    paths: {
      '/plans': {
        get: {
          summary: 'Plans',
          parameters: [
            { in: 'query', name: 'network', schema: { type: 'string', enum: ['att', 'verizon'] } },
            { in: 'query', name: 'q', schema: { type: 'string' } },
          ],
          responses: { 200: answer },
        },
      },
      '/quotes': {
        post: { requestBody: { required: true, content: json('Need') }, responses: { 200: answer } },
      },
    },
    components: { schemas: { Item: item, Need: need } },
  };
};
const item = ({ components }: Json) => components.schemas.Item;
const need = ({ components }: Json) => components.schemas.Need;
const plans = ({ paths }: Json) => paths['/plans'].get;

const changed = (change: (after: Json) => void): string[] => {
  const after = document();
  change(after);
  return breakingChanges(document(), after);
};

describe('what breaks programs', () => {
  test.each<[string, (after: Json) => void]>([
    ['an address goes', ({ paths }) => delete paths['/quotes']],
    ['a parameter goes', (after) => plans(after).parameters.pop()],
    ['a parameter takes less', (after) => plans(after).parameters[0].schema.enum.pop()],
    ['a parameter must be given', (after) => Object.assign(plans(after).parameters[1], { required: true })],
    ['a form of the answer goes', (after) => delete plans(after).responses[200].content['text/csv']],
    ['a field of the answer goes', (after) => delete item(after).properties.cents],
    ['a field of the answer may be missing', (after) => item(after).required.pop()],
    ['a field has another type', (after) => Object.assign(item(after).properties.cents, { type: 'string' })],
    ['a request must say more', (after) => Object.assign(need(after), { required: ['lines'] })],
    ['a request may not say a thing', (after) => delete need(after).properties.state],
    ['a number has a lower bound', (after) => Object.assign(need(after).properties.lines, { maximum: 3 })],
  ])('%s', (_, change) => expect(changed(change)).not.toEqual([]));
});

describe('what breaks none', () => {
  test.each<[string, (after: Json) => void]>([
    ['nothing changes', () => {}],
    ['an address comes', ({ paths }) => Object.assign(paths, { '/carriers': paths['/plans'] })],
    ['a parameter comes', (after) => plans(after).parameters.push({ in: 'query', name: 'x', schema: {} })],
    ['a parameter takes more', (after) => plans(after).parameters[0].schema.enum.push('boost')],
    [
      'an answer says more',
      (after) => {
        item(after).properties.x = { type: 'string' };
        item(after).required.push('x');
      },
    ],
    ['a request may say more', (after) => Object.assign(need(after).properties, { x: { type: 'string' } })],
    ['other words', (after) => Object.assign(plans(after), { summary: 'All plans' })],
  ])('%s', (_, change) => expect(changed(change)).toEqual([]));
});
