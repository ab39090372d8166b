import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needInFileName } from '@/lib/need/file-name';
import { arbitraryNeed } from '../support/arbitrary-need';
import { makeNeed, type PartialNeed } from '../support/make-need';

const CASES: [string, PartialNeed, string][] = [
  ['nothing is used', {}, '12-months'],
  [
    'everyday use',
    { monthly: { dataGB: 10, voiceMinutes: 200, smsMessages: 100 }, state: 'IL' },
    '12-months-10gb-200min-100texts-il',
  ],
  ['lines, and part of a GB', { lines: 4, monthly: { dataGB: 0.5 } }, '4-lines-12-months-0-5gb'],
  ['a stay', { horizonDays: 14 }, '14-days'],
  [
    'calls abroad, and what is required',
    {
      monthly: { dataGB: 10, internationalCalls: [{ country: 'CN', minutes: 60 }] },
      require: { esim: true, noSsn: true, networks: ['tmobile'] },
    },
    '12-months-10gb-cn-60min-esim-nossn-tmobile',
  ],
];

describe('a need in the name of a file', () => {
  test.each(CASES)('%s', (_, need, name) => expect(needInFileName(makeNeed(need))).toBe(name));

  test('any need: at most 96 letters that every file system takes, the period among them', () => {
    fc.assert(
      fc.property(arbitraryNeed, (need) => {
        const name = needInFileName(need);
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(96);
        expect(name).toMatch(/\d+-(months|days)/);
      }),
    );
  });
});
