/** Section 8: a number from one plan and data from another. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { twoSims } from '@/lib/cost/two-sims';
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { compareMeets } from '../reference/order';
import { type ReferenceQuote, referenceQuote } from '../reference/quote';
import { arbitraryMarket } from '../support/arbitrary-household';
import { arbitraryNeed, SETTINGS } from '../support/arbitrary-need';
import { makeNeed } from '../support/make-need';
import { comparable } from '../support/same-answer';

vi.setConfig({ testTimeout: 120_000 });

/** The need by the words of section 8. */
const numberNeed = (need: Need): Need => ({
  ...need,
  monthly: { ...need.monthly, dataGB: 0, hotspotGB: 0 },
  otherMonths: need.otherMonths.map(({ months, monthly }) => ({
    months,
    monthly: { ...monthly, dataGB: 0, hotspotGB: 0 },
  })),
});

const dataNeed = (need: Need): Need => ({
  ...need,
  monthly: { ...need.monthly, voiceMinutes: 0, smsMessages: 0, internationalCalls: [], internationalSms: [] },
  otherMonths: need.otherMonths.map(({ months, monthly }) => ({
    months,
    monthly: { ...monthly, voiceMinutes: 0, smsMessages: 0, internationalCalls: [], internationalSms: [] },
  })),
  trips: [],
  require: {
    ...need.require,
    mobileNumber: false,
    wifiCalling: false,
    wifiCallingAbroad: false,
    volte: false,
    idleDays: 0,
  },
});

function bestSingle(plans: PlanFacts[], need: Need): ReferenceQuote | null {
  const quotes = plans.flatMap((plan) => {
    const one = referenceQuote(plan, need, SETTINGS);
    return one.verdict === 'meets' ? [{ plan, quote: one }] : [];
  });
  return quotes.sort(compareMeets)[0]?.quote ?? null;
}

const hasUse = (amounts: (number | undefined)[]) => amounts.some((amount) => (amount ?? 0) > 0);

/** Whether a need has data and anything else. */
function isForTwo({ monthly, otherMonths, trips }: Need): boolean {
  const uses = [monthly, ...otherMonths.map((kind) => kind.monthly)];
  const data = uses.flatMap(({ dataGB, hotspotGB }) => [dataGB, hotspotGB]);
  const rest = uses.flatMap((one) => [
    one.voiceMinutes,
    one.smsMessages,
    ...(one.internationalCalls ?? []).map(({ minutes }) => minutes),
    ...(one.internationalSms ?? []).map(({ messages }) => messages),
  ]);
  const away = trips.flatMap((trip) => [trip.dataGB, trip.voiceMinutes, trip.smsMessages, trip.smsReceived]);
  return hasUse(data) && hasUse([...rest, ...away]);
}

/** Every need, and more often one that many plans meet in part. */
const someNeed = fc.tuple(arbitraryNeed, fc.constantFrom(true, true, false)).map(([need, isModest]): Need => {
  if (!isModest) return { ...need, offers: [] };
  const { eligibility } = need.require;
  return makeNeed({
    ...need,
    monthly: { ...makeNeed().monthly, voiceMinutes: 20, smsMessages: 5, dataGB: 3 },
    otherMonths: [],
    trips: [],
    require: { ...makeNeed().require, eligibility },
    offers: [],
  });
});

/** Every third plan has no data, every third no calls and messages, so that often no plan does both well. */
const market = arbitraryMarket(6).map(({ plans }) =>
  plans.map((plan, index): PlanFacts => {
    if (index % 3 === 2) return plan;
    if (index % 3 === 1)
      return {
        ...plan,
        data: { ...plan.data, highSpeedGB: 0, afterAllowance: 'stop', overageCapByLines: null },
      };
    return {
      ...plan,
      voice: { includedMinutes: 0, overagePerMinute: null },
      sms: { includedMessages: 0, overagePerMessage: null },
    };
  }),
);

test('agree with the best plans of the reference for both parts', () => {
  let told = 0;
  const runs = { seed: Number(process.env.FC_SEED ?? 20260901), numRuns: Number(process.env.FC_RUNS ?? 250) };
  fc.assert(
    fc.property(market, someNeed, (plans, need) => {
      const found = twoSims(plans, need, SETTINGS);
      const best = (part: Need) => bestSingle(plans, part);
      const [one, calls, gigabytes] = [best(need), best(numberNeed(need)), best(dataNeed(need))];
      const total = calls && gigabytes ? calls.totalCents + gigabytes.totalCents : Number.POSITIVE_INFINITY;
      const isTold = isForTwo(need) && total < (one?.totalCents ?? Number.POSITIVE_INFINITY);
      expect(found !== null).toBe(isTold);
      if (!found || !calls || !gigabytes) return;
      told += 1;
      expect(found.totalCents).toBe(total);
      expect(comparable(found.number)).toEqual(comparable(calls));
      expect(comparable(found.data)).toEqual(comparable(gigabytes));
      expect(found.single?.totalCents).toBe(one?.totalCents);
    }),
    runs,
  );
  expect(told).toBeGreaterThan(runs.numRuns / 15);
});
