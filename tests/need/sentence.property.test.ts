import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, LIMITS } from '@/lib/need/limits';
import type { Need } from '@/lib/need/need';
import { mostOtherMonths } from '@/lib/need/other-months';
import { PRESETS } from '@/lib/need/presets';
import {
  amountOf,
  amountsToChoose,
  furtherParts,
  keysInSentence,
  pairsBesideSentence,
  SENTENCE_KEYS,
  sectionOf,
  withAmount,
  withoutPart,
} from '@/lib/need/sentence';
import { summarizeNeed } from '@/lib/need/summary';
import { isSameNeed, needFromParams, needToParams } from '@/lib/need/url';
import { makeNeed } from '@/tests/support/make-need';
import { validNeed } from './arbitrary-valid-need';

/** What the form of a sentence sends: its own choices as they are, and the rest. */
const sent = (need: Need): [string, string][] => [
  ...keysInSentence(need).map((key): [string, string] => [key, String(amountOf(need, key))]),
  ['state', need.state ?? ''],
  ...pairsBesideSentence(need),
];

describe('the sentence of a need', () => {
  it('sends the same need again, whatever it asks', () => {
    fc.assert(
      fc.property(validNeed, (need) => {
        const { need: again, ignored } = needFromParams(sent(need));
        expect(ignored).toEqual([]);
        expect(isSameNeed(again, need)).toBe(true);
      }),
    );
  });

  it('says each part once: in a choice, or behind the choices', () => {
    fc.assert(
      fc.property(validNeed, (need) => {
        const chosen = ['lines', 'groups', 'months', 'days', 'data', 'minutes', 'texts', 'noUse', 'state'];
        expect(furtherParts(need)).toEqual(summarizeNeed(need).filter(({ key }) => !chosen.includes(key)));
      }),
    );
  });

  it('loses exactly the part that is taken out', () => {
    fc.assert(
      fc.property(validNeed, fc.nat(), (need, place) => {
        const parts = furtherParts(need);
        const part = parts[place % Math.max(parts.length, 1)];
        if (!part) return;
        const said = (list: typeof parts) => list.map((one) => JSON.stringify(one));
        const left = said(parts);
        left.splice(left.indexOf(JSON.stringify(part)), 1);
        expect(said(furtherParts(withoutPart(need, part)))).toEqual(left);
      }),
    );
  });

  it('keeps what a need holds together when an amount changes', () => {
    fc.assert(
      fc.property(validNeed, fc.constantFrom(...SENTENCE_KEYS), fc.nat(), (need, key, place) => {
        fc.pre(key !== 'lines' || need.groups.length === 0);
        const amounts = amountsToChoose(key, amountOf(need, key));
        const amount = amounts[place % amounts.length] as number;
        const after = withAmount(need, key, amount);
        expect(amountOf(after, key)).toBe(amount);
        expect(after.monthly.hotspotGB).toBeLessThanOrEqual(after.monthly.dataGB);
        const others = after.otherMonths.reduce((sum, { months }) => sum + months, 0);
        expect(others).toBeLessThanOrEqual(mostOtherMonths(after));
        expect(needFromParams(needToParams(after))).toEqual({ need: after, ignored: [] });
      }),
    );
  });

  it('offers amounts in order, each within its limit, the present one among them', () => {
    const limits = {
      lines: LIMITS.lines,
      months: LIMITS.horizonMonths,
      days: LIMITS.horizonDays,
      gb: LIMITS.gigabytes,
      min: LIMITS.minutes,
      sms: LIMITS.messages,
    };
    for (const key of SENTENCE_KEYS) {
      const amounts = amountsToChoose(key, 7);
      expect(amounts).toContain(7);
      expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
      for (const amount of amounts) expect(isWithin(amount, limits[key]), `${key} ${amount}`).toBe(true);
    }
  });

  it('asks for an amount of a household as long as some line takes it from everybody', () => {
    const need = makeNeed({ monthly: { dataGB: 8, voiceMinutes: 100 } });
    const lines = (...amounts: (number | undefined)[]) =>
      keysInSentence({
        ...need,
        groups: amounts.map((dataGB) => ({
          name: '',
          lines: 1,
          monthly: dataGB === undefined ? {} : { dataGB },
          require: {},
          offers: [],
        })),
      });
    expect(lines()).toEqual(['lines', 'months', 'gb', 'min', 'sms']);
    expect(lines(40, undefined)).toEqual(['months', 'gb', 'min', 'sms']);
    expect(lines(40, 8)).toEqual(['months', 'gb', 'min', 'sms']);
    expect(lines(40, 5)).toEqual(['months', 'min', 'sms']);
  });

  it.each([
    ['below the least', 'lines', 0],
    ['above the most', 'days', 181],
    ['no number', 'gb', Number.NaN],
  ] as const)('takes no amount that is %s', (_, key, amount) => {
    expect(withAmount(PRESETS.everyday, key, amount)).toBe(PRESETS.everyday);
  });

  it.each([
    ['hotspot', makeNeed({ monthly: { dataGB: 5, hotspotGB: 2 } }), 'use'],
    [
      'calls abroad',
      makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 5 }] } }),
      'abroad',
    ],
    ['an eSIM', makeNeed({ require: { esim: true } }), 'phone'],
    ['no payment ahead', makeNeed({ require: { noPrepay: true } }), 'payment'],
    ['autopay', makeNeed({ autopay: 'bank' }), 'payment'],
  ] as const)('asks for %s in its section', (_, need, section) => {
    const [part] = furtherParts(need);
    expect(part && sectionOf(part)).toBe(section);
  });
});
