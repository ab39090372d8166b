/** What changed between two documents, field by field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '@/lib/plan/diff';

describe('changes between documents', () => {
  it.each([
    ['a field', { a: 1, b: 2 }, { a: 1, b: 3 }, [['b', 2, 3]]],
    ['not stated to 0', { gb: null }, { gb: 0 }, [['gb', null, 0]]],
    ['a number to unlimited', { gb: 5 }, { gb: 'unlimited' }, [['gb', 5, 'unlimited']]],
    ['a field that came in', {}, { a: null }, [['a', undefined, null]]],
    ['a field that is gone', { a: 1 }, {}, [['a', 1, undefined]]],
    ['a field far down', { a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, [['a.b[0].c', 1, 2]]],
    ['a plain list, whole', { a: ['x', 'y'] }, { a: ['y', 'x'] }, [['a', ['x', 'y'], ['y', 'x']]]],
    ['a list to a star', { a: ['MX'] }, { a: '*' }, [['a', ['MX'], '*']]],
    ['an entry by its id', [{ id: 'm', p: 1 }], [{ id: 'm', p: 2 }], [['[m].p', 1, 2]]],
    [
      'an entry put in front by its id',
      [{ id: 'm', p: 1 }],
      [
        { id: 'n', p: 1 },
        { id: 'm', p: 1 },
      ],
      [['[n]', undefined, { id: 'n', p: 1 }]],
    ],
    [
      'an entry that is gone by its id',
      [{ id: 'm' }, { id: 'n' }],
      [{ id: 'n' }],
      [['[m]', { id: 'm' }, undefined]],
    ],
    [
      'entries that changed places',
      [{ id: 'm' }, { id: 'n' }],
      [{ id: 'n' }, { id: 'm' }],
      [[' (order)', ['m', 'n'], ['n', 'm']]],
    ],
    ['an entry without id by its place', [{ p: 1 }], [{ p: 1 }, { p: 2 }], [['[1]', undefined, { p: 2 }]]],
    [
      'a source that is taken out, by its address',
      [{ url: 'a' }, { url: 'b', of: 1 }, { url: 'c' }],
      [{ url: 'a' }, { url: 'c' }],
      [['[b]', { url: 'b', of: 1 }, undefined]],
    ],
    [
      'a source that is put in front, and one of another day',
      [{ url: 'a' }, { url: 'b', of: 1 }],
      [{ url: 'c' }, { url: 'a' }, { url: 'b', of: 2 }],
      [
        ['[b].of', 1, 2],
        ['[c]', undefined, { url: 'c' }],
      ],
    ],
    [
      'the first of two sources of one page that is taken out',
      [
        { url: 'a', title: 'x', of: 1 },
        { url: 'a', title: 'y', of: 1 },
      ],
      [{ url: 'a', title: 'y', of: 1 }],
      [['[a]', { url: 'a', title: 'x', of: 1 }, undefined]],
    ],
    [
      'the second of two sources of one page that changes',
      [
        { url: 'a', title: 'x', of: 1 },
        { url: 'a', title: 'y', of: 1 },
      ],
      [
        { url: 'a', title: 'x', of: 1 },
        { url: 'a', title: 'y', of: 2 },
      ],
      [['[a #2].of', 1, 2]],
    ],
    [
      'of two sources of one page, the one of that title',
      [
        { url: 'a', title: 'x', of: 1 },
        { url: 'a', title: 'y', of: 1 },
      ],
      [{ url: 'a', title: 'y', of: 2 }],
      [
        ['[a]', { url: 'a', title: 'x', of: 1 }, undefined],
        ['[a].of', 1, 2],
      ],
    ],
    [
      'sources in another order',
      [{ url: 'a' }, { url: 'b' }],
      [{ url: 'b' }, { url: 'a' }],
      [[' (order)', ['a', 'b'], ['b', 'a']]],
    ],
    [
      'two equal sources of which one is left',
      [{ url: 'a' }, { url: 'a' }],
      [{ url: 'a' }],
      [['[a #2]', { url: 'a' }, undefined]],
    ],
    [
      'two entries of one id by place',
      [{ id: 'm' }, { id: 'm' }],
      [{ id: 'm' }],
      [['[1]', { id: 'm' }, undefined]],
    ],
    ['nothing', { a: [{ id: 'm' }], b: null }, { b: null, a: [{ id: 'm' }] }, []],
  ])('says %s', (_label, before, after, expected) => {
    expect(changesBetween(before, after).map((change) => [change.path, change.before, change.after])).toEqual(
      expected,
    );
  });

  const sources = fc.array(
    fc.record({ url: fc.constantFrom('a', 'b'), title: fc.constantFrom('x', 'y'), of: fc.nat(2) }),
    { maxLength: 5 },
  );
  it.each([
    ['documents', fc.jsonValue({ noUnicodeString: true } as fc.JsonSharedConstraints)],
    ['sources', sources],
  ])('is empty for equal %s and never for others', (_label, document) => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
        expect(changesBetween(JSON.parse(first), JSON.parse(first))).toEqual([]);
        const [one, other] = [JSON.parse(first), JSON.parse(second)];
        let equal = true;
        try {
          expect(one).toStrictEqual(other);
        } catch {
          equal = false;
        }
        expect(changesBetween(one, other).length === 0).toBe(equal);
      }),
    );
  });
});
