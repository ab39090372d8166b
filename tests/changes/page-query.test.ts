import { describe, expect, test } from 'vitest';
import { type ChangesView, changesQueryOf, readChangesView } from '@/lib/changes/page-query';

const ALL: ChangesView = { carriers: [], plan: '', kinds: [], since: null, page: 1 };
const read = (query: string) => readChangesView(new URLSearchParams(query), ['mint', 'tello']);

describe('the address of a page of changes', () => {
  test.each<[label: string, query: string, view: Partial<ChangesView>, ignored: string[]]>([
    ['nothing', '', {}, []],
    ['fields of a form that were left empty', 'carrier=&plan=&since=', {}, []],
    ['a carrier', 'carrier=mint', { carriers: ['mint'] }, []],
    [
      'two carriers, and one that there is none of',
      'carrier=mint,tello,x',
      { carriers: ['mint', 'tello'] },
      ['carrier=x'],
    ],
    ['kinds as a form gives them', 'kind=price&kind=closed', { kinds: ['price', 'closed'] }, []],
    ['a kind that there is none of', 'kind=dearer', {}, ['kind=dearer']],
    ['a plan as it was typed', 'plan=+Mint+5GB+', { plan: 'Mint 5GB' }, []],
    ['a day', 'since=2026-02-28', { since: '2026-02-28' }, []],
    ['a day that no calendar has', 'since=2026-02-29', {}, ['since=2026-02-29']],
    ['words for a day', 'since=yesterday', {}, ['since=yesterday']],
    ['a page', 'page=3', { page: 3 }, []],
    ['no page at all', 'page=0', {}, ['page=0']],
    ['a page far beyond', 'page=1000000', {}, ['page=1000000']],
    ['a key that there is none of', 'sort=price', {}, ['sort=price']],
  ])('%s', (_, query, view, ignored) => {
    const found = read(query);
    expect(found.view).toEqual({ ...ALL, ...view });
    expect(found.ignored.map(({ key, value }) => `${key}=${value}`)).toEqual(ignored);
  });

  test.each(['', 'carrier=mint,tello&plan=tello-5gb&kind=price,new&since=2026-11-01&page=2', 'kind=closed'])(
    'is written as it is read: %s',
    (query) => expect(changesQueryOf(read(query).view)).toBe(query),
  );
});
