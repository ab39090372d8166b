/** Changes as a reviewer reads them: words of a text, entries of a list, sources beside, the list that is gone through. */
import { describe, expect, test } from 'vitest';
import { changePath } from '@/lib/admin/document-values';
import { findEntries, type PaletteEntry } from '@/lib/admin/palette';
import { nextToReview, placeInQueue, type QueuedDraft, queueText, readQueue } from '@/lib/admin/review-queue';
import { sourcesOfChange, topField } from '@/lib/plan/change-sources';
import { viewOfChange, wordsChanged } from '@/lib/plan/change-view';

describe('a text, word by word', () => {
  const marked = (before: string, after: string) =>
    wordsChanged(before, after)
      ?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
      .join('');
  test.each([
    ['a price', 'Costs $14 a month', 'Costs $15 a month', 'Costs -$14-+$15+ a month'],
    ['a word more', 'Costs $14 a month', 'Costs $14 a whole month', 'Costs $14 a +whole +month'],
    ['a Chinese sign', '价格为六月', '价格为七月', '价格为-六-+七+月'],
    ['a date stays whole', 'of 2026-09-21 it', 'of 2026-09-22 it', 'of -2026-09-21-+2026-09-22+ it'],
  ])('%s', (_, before, after, expected) => expect(marked(before, after)).toBe(expected));
  test('nothing in common is no diff', () => expect(wordsChanged('all gone', '全新')).toBeNull());
});

describe('how a change is shown', () => {
  test.each<[string, unknown, unknown, string]>([
    ['two prices', '14.00', '15.00', 'values'],
    ['two short names', '5GB', '6GB', 'values'],
    ['two sentences', 'One of two lines', 'One of three lines', 'text'],
    ['a note that comes', undefined, 'One of three lines', 'values'],
    ['another list', ['CN'], ['CN', 'MX'], 'list'],
    ['the same list in another order', ['CN', 'MX'], ['MX', 'CN'], 'order'],
    ['a word in place of a list', '*', ['CN'], 'values'],
    ['a list of records', [{ a: 1 }], [{ a: 2 }], 'values'],
  ])('%s', (_, before, after, kind) => expect(viewOfChange({ before, after }).kind).toBe(kind));
  test('what came and what went', () =>
    expect(viewOfChange({ before: ['CN', 'IN'], after: ['MX', 'CN', 'CA'] })).toEqual({
      kind: 'list',
      added: ['MX', 'CA'],
      removed: ['IN'],
    }));
});

describe('sources beside a change', () => {
  const source = (url: string, asOf: string | null, ...covers: string[]) => ({
    url,
    title: url,
    asOf,
    covers,
  });
  const before = [source('a', '2026-06', 'charges', 'data'), source('b', null, 'sms')];
  test('of its field, those that the draft brings first', () =>
    expect(
      sourcesOfChange('charges.options[x].extraLinePrice', before, [
        ...before,
        source('c', '2026-05', 'charges'),
      ]),
    ).toEqual([
      { url: 'c', title: 'c', asOf: '2026-05', isNew: true },
      { url: 'a', title: 'a', asOf: '2026-06', isNew: false },
    ]));
  test('one of another day is new', () =>
    expect(sourcesOfChange('data', before, [source('a', '2026-11', 'data')])[0]?.isNew).toBe(true));
  test('of what a carrier shares', () =>
    expect(sourcesOfChange('shared.sms.includedMessages', [], before).map(({ url }) => url)).toEqual(['b']));
  test.each(['sources[0].asOf', 'verifiedAt', ''])('none for %j', (path) =>
    expect(sourcesOfChange(path, before, before)).toEqual([]),
  );
  test.each([
    ['notes.price.en', 'notes'],
    ['sources[0].url', 'sources'],
    ['roaming (order)', 'roaming'],
  ])('the field of %s', (path, field) => expect(topField(path)).toBe(field));
});

const PAGE = { url: 'https://a.b/c', title: '' };
test.each<[(string | number)[], string]>([
  [['charges', 'options', 0, 'priceByLines', '1'], 'charges.options[a].priceByLines.1'],
  [['sources', 1, 'title'], 'sources[https://a.b/c #2].title'],
  [['addOns', 1], 'addOns[1]'],
  [['name'], 'name'],
  [['not', 'there'], 'not.there'],
])('a field of the form as a change names it: %j', (path, expected) => {
  const root = {
    name: '',
    charges: { options: [{ id: 'a', priceByLines: {} }] },
    sources: [PAGE, PAGE],
    addOns: [{}, {}],
  };
  expect(changePath(root, path)).toBe(expected);
});

describe('the list that is gone through', () => {
  const draft = (
    id: string,
    status: QueuedDraft['status'] = 'inReview',
    kind: QueuedDraft['kind'] = 'plan',
  ) => ({
    ...{ kind, id, status },
  });
  const list = [draft('a'), draft('b', 'editing'), draft('c'), draft('c', 'inReview', 'carrier')];
  test.each([
    ['the first', 'a', 1, null, 'b'],
    ['one between', 'b', 2, 'a', 'c'],
  ])('%s', (_, id, number, previous, next) => {
    const place = placeInQueue(list, { kind: 'plan', id });
    expect(place).toMatchObject({ number, count: 4 });
    expect([place?.previous?.id ?? null, place?.next?.id]).toEqual([previous, next]);
  });
  test('one of another kind with the same id is another', () =>
    expect(placeInQueue(list, { kind: 'carrier', id: 'c' })).toMatchObject({ number: 4, next: null }));
  test('one that is not in it has no place', () =>
    expect(placeInQueue(list, { kind: 'taxes', id: 'a' })).toBeNull());
  test.each([
    ['the next that waits, over what does not', { kind: 'plan', id: 'a' } as const, list[2]],
    ['behind the last, the first', { kind: 'carrier', id: 'c' } as const, list[0]],
  ])('after a decision: %s', (_, decided, expected) => expect(nextToReview(list, decided)).toBe(expected));
  test('after the last decision: none', () =>
    expect(nextToReview([draft('a'), draft('b', 'editing')], { kind: 'plan', id: 'a' })).toBeNull());
  test.each(['list:tab=all', 'list:tab=waiting&q=tello+5&kind=plan&status=inReview&sort=name', 'set:0b-1'])(
    '%s is read as it was written',
    (text) => {
      const queue = readQueue(text);
      expect(queue && queueText(queue)).toBe(text);
    },
  );
  test.each(['', 'set:', 'set:a/b', 'mine', 'list', null, undefined])('%j names no list', (text) =>
    expect(readQueue(text)).toBeNull(),
  );
});

test('the palette finds by every word, in either language, names that begin with it first', () => {
  const entry = (kind: PaletteEntry['kind'], name: string, also = ''): PaletteEntry => ({
    ...{ id: name, kind, name, about: '', also },
  });
  const all = [
    entry('page', 'Plans'),
    entry('plan', 'Best Mint'),
    entry('carrier', 'Mint Mobile', '薄荷移动'),
    entry('plan', 'Mint Mobile 5GB', '薄荷移动'),
  ];
  const names = (typed: string) => findEntries(all, typed).map(({ name }) => name);
  expect(names('')).toEqual(['Plans']);
  expect(names('mint')).toEqual(['Mint Mobile 5GB', 'Mint Mobile', 'Best Mint']);
  expect(names('5gb ＭＩＮＴ')).toEqual(['Mint Mobile 5GB']);
  expect(names('薄荷')).toEqual(['Mint Mobile 5GB', 'Mint Mobile']);
  expect(names('薄荷 x')).toEqual([]);
});
