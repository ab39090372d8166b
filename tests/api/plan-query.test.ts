import { describe, expect, test } from 'vitest';
import { parsePlanQuery } from '@/lib/api/plan-query';

const CARRIERS = ['mint', 'tello'];
const parse = (query: string) => parsePlanQuery(new URLSearchParams(query), CARRIERS);

describe('what a query may say', () => {
  test.each([
    ['nothing', '', [], '', 'json'],
    ['one value', 'network=att', [{ name: 'network', values: ['att'] }], '', 'json'],
    [
      'values with commas',
      'carrier=tello,mint',
      [{ name: 'carrier', values: ['mint', 'tello'] }],
      '',
      'json',
    ],
    [
      'a parameter twice',
      'esim=true&esim=unknown',
      [{ name: 'esim', values: ['true', 'unknown'] }],
      '',
      'json',
    ],
    ['one value twice', 'taxes=included,included', [{ name: 'taxes', values: ['included'] }], '', 'json'],
    ['words', 'q=%20unlimited%20%E4%B8%AD%20', [], 'unlimited 中', 'json'],
    ['CSV', 'format=csv', [], '', 'csv'],
    ['a hundred characters of words', `q=${'a'.repeat(100)}`, [], 'a'.repeat(100), 'json'],
  ])('%s', (_, query, chosen, q, format) => {
    expect(parse(query)).toEqual({
      ok: true,
      query: { chosen, q, format, bom: false, limit: null, cursor: null, fields: null },
    });
  });

  test('a mark for Excel is asked for', () =>
    expect(parse('format=csv&bom=1')).toMatchObject({ ok: true, query: { bom: true } }));

  test('order and repetition of the same question make no difference', () => {
    expect(parse('billing=payg,prepaid&carrier=mint')).toEqual(
      parse('carrier=mint&billing=prepaid&billing=payg'),
    );
  });
});

describe('what it may not say', () => {
  test.each([
    ['an unknown parameter', 'colour=red', 'colour', 'unknown-parameter'],
    ['a parameter in another case', 'Carrier=mint', 'Carrier', 'unknown-parameter'],
    ['a network there is not', 'network=sprint', 'network', 'not-an-option'],
    ['an empty value', 'network=', 'network', 'not-an-option'],
    ['one bad value among good ones', 'billing=prepaid,free', 'billing', 'not-an-option'],
    ['yes for true', 'esim=yes', 'esim', 'not-an-option'],
    ['a carrier that the catalog lacks', 'carrier=nobody', 'carrier', 'not-an-option'],
    ['a name of every object', 'carrier=constructor', 'carrier', 'not-an-option'],
    ['a format there is not', 'format=xml', 'format', 'not-an-option'],
    ['two formats', 'format=csv&format=json', 'format', 'repeated'],
    ['a mark that is neither 0 nor 1', 'bom=constructor', 'bom', 'not-an-option'],
    ['two searches', 'q=a&q=b', 'q', 'repeated'],
    ['101 characters of words', `q=${'a'.repeat(101)}`, 'q', 'too-long'],
  ])('%s', (_, query, path, code) => {
    expect(parse(query)).toMatchObject({ ok: false, faults: [{ path, code }] });
  });

  test('all of it is told at once', () => {
    const parsed = parse('x=1&network=a,b&status=open&format=pdf');
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toEqual([
      'x',
      'network',
      'network',
      'status',
      'format',
    ]);
  });
});
