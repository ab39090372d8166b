/** Two SIMs in one phone (tariff model, section 8): the number from one plan, the data from another. */
import { isOfferOn } from '@/lib/cost/prepared-need';
import { pricePlans } from '@/lib/cost/price-plans';
import type { CostSettings, Quote } from '@/lib/cost/result';
import { DEFAULT_NEED, type Need, type Use } from '@/lib/need/need';
import { kindsOfMonths } from '@/lib/need/other-months';
import type { PlanFacts } from '@/lib/plan/plan';

/** Two plans that serve a need together for less than any one plan. */
export interface TwoSims {
  /** The plan of the number, for everything but data; its items and schedule are computed when they are read. */
  number: Quote;
  /** The plan of data and hotspot. */
  data: Quote;
  totalCents: number;
  dueAtStartCents: number;
  /** The best single plan, which is dearer; null where no plan meets the whole need. */
  single: Quote | null;
}

const NO_DATA = { dataGB: 0, hotspotGB: 0 } as const satisfies Partial<Use>;

const hasData = ({ dataGB, hotspotGB }: Use): boolean => dataGB > 0 || hotspotGB > 0;

const hasMore = ({ voiceMinutes, smsMessages, internationalCalls, internationalSms }: Use): boolean =>
  voiceMinutes > 0 ||
  smsMessages > 0 ||
  internationalCalls.some(({ minutes }) => minutes > 0) ||
  internationalSms.some(({ messages }) => messages > 0);

/** Whether there is anything to divide: data, and calls, messages or trips. */
function isDivisible(need: Need): boolean {
  const uses = kindsOfMonths(need).map(({ use }) => use);
  const travels = need.trips.some(
    (trip) => trip.dataGB > 0 || trip.voiceMinutes > 0 || trip.smsMessages > 0 || trip.smsReceived > 0,
  );
  return uses.some(hasData) && (travels || uses.some(hasMore));
}

/** The need without data, in all months. */
export const withoutData = (need: Need): Need => ({
  ...need,
  monthly: { ...need.monthly, ...NO_DATA },
  otherMonths: need.otherMonths.map(({ months, monthly }) => ({
    months,
    monthly: { ...monthly, ...NO_DATA },
  })),
});

/** Data and hotspot of a use alone. */
const dataOf = ({ dataGB, hotspotGB }: Partial<Use>): Partial<Use> => ({
  ...(dataGB === undefined ? {} : { dataGB }),
  ...(hotspotGB === undefined ? {} : { hotspotGB }),
});

/** The need of data and hotspot alone, of a SIM whose number nobody calls. */
export const dataAlone = (need: Need): Need => ({
  ...need,
  monthly: { ...DEFAULT_NEED.monthly, ...dataOf(need.monthly) },
  otherMonths: need.otherMonths.map(({ months, monthly }) => ({ months, monthly: dataOf(monthly) })),
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

/**
 * The best plan for the number and the best plan for data, each by the order of section 4, where together they cost less
 * than the best single plan; null where they do not, where a need has not both data and anything else, and where a part
 * has no plan that meets it. An own offer counts once: with the plan of the number, where it applies to that plan. Groups
 * of the need are not looked at. Throws a RangeError for a state that the tax table lacks.
 */
export function twoSims(plans: readonly PlanFacts[], need: Need, settings: CostSettings): TwoSims | null {
  if (!isDivisible(need)) return null;
  const best = (part: Need): Quote | null => {
    const priced = pricePlans(plans, part, settings);
    const [first] = priced.order;
    return first === undefined ? null : priced.quoteAt(first);
  };
  const single = best(need);
  const number = best(withoutData(need));
  const plan = plans.find(({ id }) => id === number?.planId);
  if (!number || !plan) return null;
  const offers = need.offers.filter((offer) => !isOfferOn(offer, plan));
  const data = best({ ...dataAlone(need), offers });
  if (!data) return null;
  const totalCents = number.totalCents + data.totalCents;
  if (single && totalCents >= single.totalCents) return null;
  return {
    number,
    data,
    totalCents,
    dueAtStartCents: number.dueAtStartCents + data.dueAtStartCents,
    single,
  };
}
