import { describe, expect, test } from 'vitest';
import { Random } from '@/bench/random';
import type { Answer } from '@/bench/reliability/client';
import { faultsOfAnswer } from '@/bench/reliability/fuzz/judge';
import { faultsOfQuotes, type Quotes } from '@/bench/reliability/fuzz/quotes';
import { addressOf, encodeLoosely } from '@/bench/reliability/fuzz/routes';

const answer = (of: Partial<Answer>): Answer => ({ status: 200, headers: {}, text: '', ms: 1, ...of });

describe('what no answer may be', () => {
  const cases: [label: string, of: Partial<Answer>, fault: string | null][] = [
    ['a page', { text: '<!DOCTYPE html><p>at /work/x/y.js</p>' }, null],
    ['a refusal', { status: 400, text: '{"title":"The request has faults"}' }, null],
    ['an error of the server', { status: 500 }, '500'],
    ['away', { status: 503 }, '503'],
    ['a form that is not made', { status: 501 }, null],
    ['no answer', { status: 0, error: 'no answer in time' }, 'no whole answer'],
    ['what was never sent', { status: 0, error: 'not sent: invalid' }, null],
    ['a stack', { status: 400, text: 'Error\n    at read (file:///x/y.js:1:2)' }, 'insides'],
    ['a path', { status: 404, text: 'ENOENT /root/app/server/db.ts' }, 'insides'],
    ['a statement', { status: 400, text: 'SELECT "main"' }, 'insides'],
    ['a driver', { status: 400, text: 'SQLITE_BUSY' }, 'insides'],
    ['a way on the site', { status: 307, headers: { location: '/en' } }, null],
    ['a way on the site, whole', { status: 307, headers: { location: 'http://a:1/en' } }, null],
    ['a way to another site', { status: 307, headers: { location: 'https://evil.example' } }, 'leads away'],
    [
      'a way to another site by slashes',
      { status: 307, headers: { location: '//evil.example/x' } },
      'leads away',
    ],
    ['a way to a script', { status: 307, headers: { location: 'javascript:x' } }, 'leads away'],
    ['a cookie that was sent', { headers: { 'set-cookie': ['a=b', 'pwned=1'] } }, 'came back'],
  ];
  test.each(cases)('%s', (_label, of, fault) => {
    const faults = faultsOfAnswer(answer(of), 'a:1');
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults.join()).toContain(fault);
  });
});

describe('quotes that add up', () => {
  const right = (): Quotes => ({
    counts: { plans: 3, meets: 1, mayMeet: 1, doesNot: 1 },
    quotes: [
      {
        planId: 'a',
        totalCents: 300,
        items: [{ amountCents: 400 }, { amountCents: -100 }],
        schedule: [100, 200],
      },
    ],
    mayMeet: [{ planId: 'b', totalCents: 0, items: [], schedule: [] }],
    unmet: [{}],
  });
  test('right ones have no fault', () => expect(faultsOfQuotes(right())).toEqual([]));
  const wrongs: [label: string, bend: (answer: Quotes) => void, fault: string][] = [
    [
      'an item a cent off',
      ({ quotes }) => (quotes[0] as Quotes['quotes'][0]).items.push({ amountCents: 1 }),
      'items are 301',
    ],
    [
      'a schedule a cent off',
      ({ quotes }) => (quotes[0] as Quotes['quotes'][0]).schedule.push(-1),
      'schedule is 299',
    ],
    ['a plan that is lost', ({ unmet }) => unmet.pop(), '3 plans, of which 2'],
    ['a plan that comes twice', (of) => of.mayMeet.push(...of.quotes), 'twice'],
    [
      'a cheaper one behind',
      (of) =>
        of.quotes.push({ planId: 'c', totalCents: 299, items: [{ amountCents: 299 }], schedule: [299] }),
      'order',
    ],
  ];
  test.each(wrongs)('%s', (_label, bend, fault) => {
    const bent = right();
    bend(bent);
    expect(faultsOfQuotes(bent).join()).toContain(fault);
  });
});

test('addresses fill every part of a template and can be sent', () => {
  const random = new Random(1);
  const parts = { planIds: ['p'], carrierIds: ['c'], draftIds: ['d'], others: {} };
  for (let at = 0; at < 200; at += 1) {
    const address = addressOf('/[locale]/plans/[planId]/[...rest]', parts, random);
    expect(address).toMatch(/^\/[\x21-\x7e]*$/);
    expect(address).not.toMatch(/\[\w/);
  }
  expect(encodeLoosely('/中\ud800 ')).toBe('/%E4%B8%AD%EF%BF%BD%20');
});
