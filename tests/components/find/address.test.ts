import { describe, expect, it } from 'vitest';
import { addressUpdate, questionQuery, readQuestion } from '@/components/find/address';
import { DEFAULT_NEED } from '@/lib/need/need';
import { PRESETS } from '@/lib/need/presets';
import { EXACT_USE } from '@/lib/need/usage-range';
import { DEFAULT_VIEW } from '@/lib/table/view-params';

const START = { need: DEFAULT_NEED, range: EXACT_USE, view: DEFAULT_VIEW, steps: 0, offline: false };
const WRITTEN = { search: 'gb=0', steps: 0 };
const MORE_DATA = {
  ...START,
  need: { ...DEFAULT_NEED, monthly: { ...DEFAULT_NEED.monthly, dataGB: 12 } },
};

describe('what is written into the address', () => {
  it.each([
    ['nothing, where it says so already', START, null],
    ['a change of the need replaces it', MORE_DATA, { mode: 'replace', href: '/en?gb=12' }],
    ['a step of the history is pushed', { ...MORE_DATA, steps: 1 }, { mode: 'push', href: '/en?gb=12' }],
    ['without the catalog the server is asked', { ...MORE_DATA, offline: true }, { mode: 'load' }],
    ['a view too', { ...START, view: { ...DEFAULT_VIEW, query: 'a b' } }, { href: '/en?q=a+b' }],
  ] as const)('%s', (_, state, expected) => {
    const update = addressUpdate(state, WRITTEN, '/en');
    if (expected === null) expect(update).toBeNull();
    else expect({ ...update, href: update?.href.replace('%20', '+') }).toMatchObject(expected);
  });

  it('no use is said, since a bare address is a first visit', () => {
    expect(addressUpdate(START, { search: 'gb=12', steps: 0 }, '/en')?.href).toBe('/en?gb=0');
  });

  it('what was written is not written again', () => {
    const written = addressUpdate(MORE_DATA, WRITTEN, '/en');
    expect(written && addressUpdate(MORE_DATA, written, '/en')).toBeNull();
  });
});

describe('a first visit', () => {
  const needOf = (search: string) =>
    readQuestion(new URLSearchParams(search), { states: ['CA'], carriers: [] }).need;

  it.each([
    ['a bare address asks for everyday use', '', PRESETS.everyday],
    ['so does a link that a mail was read by', 'utm_source=mail', PRESETS.everyday],
    ['no use is asked for by saying so', 'gb=0', DEFAULT_NEED],
    ['a view alone is no first visit', 'sort=data', DEFAULT_NEED],
  ])('%s', (_, search, need) => expect(needOf(search)).toEqual(need));
});

it('an address reads as the question that wrote it', () => {
  const known = { states: ['CA'], carriers: [] };
  const question = { ...MORE_DATA, range: { ...EXACT_USE, data: { low: 8, high: 20 } } };
  const read = readQuestion(new URLSearchParams(questionQuery(question)), known);
  expect(read).toEqual({ need: question.need, range: question.range, view: question.view });
});
