import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptQuery, keptValue } from '@/lib/need/kept';
import { DEFAULT_NEED } from '@/lib/need/need';
import { needPairs } from '@/lib/need/pairs';
import { needFromParams, needQuery } from '@/lib/need/url';
import { makeNeed } from '@/tests/support/make-need';
import { validNeed } from './arbitrary-valid-need';

describe('a need that is kept', () => {
  it('comes back as it was, or was too long to keep', () => {
    fc.assert(
      fc.property(validNeed, (need) => {
        const value = keptValue(need);
        if (value === null) return;
        expect(value).not.toMatch(/[;,\s]/);
        expect(needFromParams(new URLSearchParams(keptQuery(value) ?? '')).need).toEqual(need);
      }),
    );
  });

  it('without use is not the query of a first visit', () => {
    expect(keptQuery(keptValue(DEFAULT_NEED) ?? undefined)).toBe('gb=0');
  });

  it('that is too long is not kept', () => {
    const trips = Array.from({ length: 50 }, () => ({
      country: 'MX',
      days: 7,
      dataGB: 1.25,
      voiceMinutes: 30,
      smsMessages: 10,
      smsReceived: 5,
    }));
    expect(keptValue(makeNeed({ trips }))).toBeNull();
  });
});

describe('what a link to another page takes along', () => {
  it('is the need as it was written, without the page’s own keys', () => {
    const pairs = needPairs(new URLSearchParams('gb=10&call=CN:120&data=5&sort=due&plans=a,b&utm_source=x'));
    expect(pairs).toEqual([
      ['gb', '10'],
      ['call', 'CN:120'],
      ['data', '5'],
    ]);
    expect(needQuery(needFromParams(pairs.slice(0, 2)).need)).toBe('gb=10&call=CN:120');
  });
});
