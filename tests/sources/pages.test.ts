/** The distinct addresses of the catalog and what each supports. */
import { expect, test } from 'vitest';
import type { CarrierDocument, Source } from '@/lib/plan/plan';
import { isFixedCopy, pageAddress, sourcePages } from '@/lib/sources/pages';
import { REAL_FILES } from '../server/real-catalog';
import { makePlan } from '../support/make-plan';

const withSources = (id: string, carrier: string, sources: Source[]) => ({
  ...makePlan({ id, carrier }),
  sources,
  notes: {},
});

const source = (url: string, covers: string[], asOf: string | null = null): Source => ({
  ...{ url, title: `Title of ${url}`, asOf, covers },
});

test('each address once, with plans, fields and the latest date', () => {
  const plans = [
    withSources('a-1', 'a', [
      source('https://a.example/plans#five', ['charges'], '2026-01'),
      source('https://a.example/plans', ['data', 'charges'], '2026-03-01'),
    ]),
    withSources('b-1', 'b', [source('https://a.example/plans', ['sms'])]),
  ];
  expect(sourcePages(plans, [])).toEqual([
    {
      url: 'https://a.example/plans',
      title: 'Title of https://a.example/plans#five',
      plans: [
        { planId: 'a-1', carrierId: 'a', covers: ['charges', 'data'], asOf: '2026-03-01' },
        { planId: 'b-1', carrierId: 'b', covers: ['sms'], asOf: null },
      ],
      carriers: [],
    },
  ]);
});

test('the facts of carriers and their families have pages too', () => {
  const carrier = {
    id: 'a',
    shared: { sources: [source('https://a.example/facts', ['features'])], verifiedAt: '2026-01-01' },
    families: [{ id: 'f', plans: [], sources: [source('https://a.example/family', [])] }],
  } as unknown as CarrierDocument;
  expect(sourcePages([], [carrier]).map(({ url, carriers }) => [url, carriers[0]?.covers])).toEqual([
    ['https://a.example/facts', ['features']],
    ['https://a.example/family', []],
  ]);
});

test('the whole catalog: every source of every plan is on its page', () => {
  const plans = REAL_FILES.flatMap((file) => file.plans);
  const pages = new Map(
    sourcePages(
      plans,
      REAL_FILES.map(({ carrier }) => carrier),
    ).map((page) => [page.url, page]),
  );
  for (const plan of plans)
    for (const { url, covers } of plan.sources) {
      const support = pages.get(pageAddress(url) ?? '')?.plans.find(({ planId }) => planId === plan.id);
      expect(support?.covers).toEqual(expect.arrayContaining(covers));
    }
});

test.each([
  ['a file at a commit', `https://github.com/a/b/blob/${'0a'.repeat(20)}/x.json`, true],
  ['a raw file at a commit', `https://raw.githubusercontent.com/a/b/${'0a'.repeat(20)}/x.json`, true],
  ['a file of the newest state', 'https://github.com/a/b/blob/HEAD/x.json', false],
  ['a repository', 'https://github.com/a/b', false],
  ['a page in a web archive', 'https://web.archive.org/web/20260102030405/https://a.example/', true],
  ['the newest page in a web archive', 'https://web.archive.org/web/https://a.example/', false],
  ['a page', 'https://a.example/plans', false],
])('a copy of one day: %s', (_, url, expected) => expect(isFixedCopy(url)).toBe(expected));

test.each([
  ['without its fragment', 'https://a.example/x?y=1#z', 'https://a.example/x?y=1'],
  ['none of the web', 'ftp://a.example/', null],
  ['no address', 'see the leaflet', null],
])('what is fetched: %s', (_, url, expected) => expect(pageAddress(url)).toBe(expected));
