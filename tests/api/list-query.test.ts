import { describe, expect, test } from 'vitest';
import { listAnswer } from '@/lib/api/list-answer';
import { pageFrom, pickFields } from '@/lib/api/list-query';
import { parseCarrierQuery, parsePlanQuery } from '@/lib/api/plan-query';
import { plansToCsv } from '@/lib/api/plan-sheet';

const list = ['a', 'b', 'c'].map((id) => ({ id }));
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join('');

describe('a part of a list', () => {
  test.each([
    ['all of it', null, null, 'abc', null],
    ['the first two', 2, null, 'ab', 'b'],
    ['what follows', 2, 'b', 'c', null],
    ['exactly what is left', 1, 'b', 'c', null],
    ['more than there is', 1000, null, 'abc', null],
    ['after the last', 2, 'c', '', null],
    ['after one that is gone', 1, 'aa', 'b', 'b'],
  ])('%s', (_, limit, cursor, expected, next) => {
    const page = pageFrom(list, { limit, cursor });
    expect([ids(page.entries), page.next]).toEqual([expected, next]);
  });

  test('pages put together are the list, in any size', () => {
    for (const limit of [1, 2, 3, 4]) {
      const seen: { id: string }[] = [];
      let cursor: string | null = null;
      do {
        const page: ReturnType<typeof pageFrom> = pageFrom(list, { limit, cursor });
        seen.push(...page.entries);
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual(list);
    }
  });

  test('the next address keeps the question', () => {
    const url = new URL('http://x/api/v1/plans?network=att&limit=1&fields=name');
    const { about } = listAnswer(
      { version: 'v', plans: [] },
      list,
      { limit: 1, cursor: null, fields: null },
      url,
    );
    expect(about).toMatchObject({ count: 3, next: '/api/v1/plans?network=att&limit=1&fields=name&cursor=a' });
  });
});

describe('asked fields', () => {
  const document = { id: 'a', name: 'A', charges: { options: [1], topUps: [2] }, sim: null };
  test.each([
    ['every field', null, document],
    ['none but the id', [], { id: 'a' }],
    ['a whole object', ['charges'], { id: 'a', charges: document.charges }],
    ['a part of one', ['charges.options'], { id: 'a', charges: { options: [1] } }],
    ['an object and a part of it', ['charges', 'charges.options'], { id: 'a', charges: document.charges }],
    ['a part and its object', ['charges.options', 'charges'], { id: 'a', charges: document.charges }],
    ['two parts', ['charges.topUps', 'charges.options'], { id: 'a', charges: { topUps: [2], options: [1] } }],
    ['what is below nothing', ['sim.esim'], { id: 'a', sim: null }],
    ['what there is not', ['constructor', 'charges.constructor'], { id: 'a', charges: {} }],
  ])('%s', (_, fields, expected) => expect(pickFields(document, fields)).toEqual(expected));

  test('the document stays as it is', () => {
    pickFields(document, ['charges', 'charges.options']);
    expect(document.charges).toEqual({ options: [1], topUps: [2] });
  });

  test('a CSV has their columns and the id', () => {
    const [header] = plansToCsv([], ['name', 'sim']).split('\r\n');
    expect(header).toBe('id,name,sim.esim,sim.physical');
  });
});

describe('what a list may not be asked', () => {
  const faultsOf = (query: string) => {
    const parsed = parsePlanQuery(new URLSearchParams(query), []);
    return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
  };
  test.each([
    ['no entry', 'limit=0', 'limit out-of-range'],
    ['1001 entries', 'limit=1001', 'limit out-of-range'],
    ['half an entry', 'limit=1.5', 'limit out-of-range'],
    ['a word', 'limit=all', 'limit out-of-range'],
    ['two limits', 'limit=1&limit=2', 'limit repeated'],
    ['an empty cursor', 'cursor=', 'cursor out-of-range'],
    ['a field there is not', 'fields=name,colour', 'fields not-an-option'],
    ['an empty field', 'fields=', 'fields not-an-option'],
  ])('%s', (_, query, fault) => expect(faultsOf(query)).toEqual([fault]));

  test('1000 entries are the most', () => expect(faultsOf('limit=1000')).toEqual([]));

  test('carriers have fields of their own', () => {
    expect(parseCarrierQuery(new URLSearchParams('fields=website,name&limit=2'))).toMatchObject({
      ok: true,
      query: { fields: ['name', 'website'], limit: 2 },
    });
    expect(parseCarrierQuery(new URLSearchParams('fields=charges&q=x'))).toMatchObject({
      ok: false,
      faults: [{ path: 'fields' }, { path: 'q' }],
    });
  });
});
