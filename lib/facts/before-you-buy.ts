/** What a person should know before buying a plan, by topic: what the carrier states, and what it does not. */
import { toCents } from '@/lib/money';
import { AUTOPAY_MEANS, NOTE_TOPICS } from '@/lib/plan/constants';
import type {
  AutopayMeans,
  Countries,
  LocalText,
  Money,
  Network,
  NoteTopic,
  Period,
  PlanDocument,
  PlanFacts,
} from '@/lib/plan/plan';
import type { FactKey } from './facts';
import { includesCalls, includesData } from './included';

export type Topic = Exclude<NoteTopic, 'other'>;

/** What a sentence says; the page makes the sentence. */
export type Statement =
  | { key: 'introPrice'; uses: number; period: Period }
  | { key: 'autopay'; amount: Money; means: AutopayMeans; per: 'line' | 'account'; from: number }
  | { key: 'fee'; name: string; amount: Money; per: 'line' | 'account' }
  | { key: 'earlyTermination'; amount: Money }
  | { key: 'refund' | 'minimumMonths' | 'maxDaysAbroad' | 'inactivityDays' | 'graceDays'; count: number }
  | { key: 'taxesIncluded' | 'taxesOnTop' }
  | { key: 'network'; networks: Network[]; inferred: boolean }
  | { key: 'fiveG' | 'noFiveG' | 'volte' | 'wifiCalling' }
  | { key: 'callsIncluded' | 'roamingData'; countries: Countries }
  | { key: 'passes'; amount: Money; days: number }
  | { key: 'wifiAbroad' | 'noWifiAbroad' }
  | { key: 'mobileNumber' | 'voipNumber' | 'noNumber' }
  | { key: 'resetBy'; words: string[] }
  | { key: 'eligibility'; words: string[] }
  | { key: 'esim' | 'esimOnly' | 'noEsim' }
  | { key: 'creditCheck' | 'noCreditCheck' | 'ssn' | 'noSsn' | 'usAddress' | 'noUsAddress' }
  | { key: 'foreignCard' | 'noForeignCard' | 'fromAbroad' | 'notFromAbroad' };

/** What a person would ask about where the carrier is silent. */
export type AskedFact = Extract<
  FactKey,
  | 'taxesAndFees'
  | 'refund'
  | 'networks'
  | 'priorityGB'
  | 'fiveG'
  | 'roaming'
  | 'wifiCallingAbroad'
  | 'number'
  | 'inactivityDays'
  | 'esim'
  | 'creditCheck'
  | 'ssn'
  | 'usAddress'
  | 'foreignCard'
>;

export interface TopicFacts {
  topic: NoteTopic;
  says: Statement[];
  /** The carrier's note of the topic. */
  note: LocalText | null;
  /** Facts of the topic that the carrier does not state. */
  asks: AskedFact[];
}

type Said = Statement | null;

const either = (fact: boolean | null, yes: Statement, no: Said): Said =>
  fact === null ? null : fact ? yes : no;
const counted = (key: Extract<Statement, { count: number }>['key'], count: number | null): Said =>
  count === null ? null : { key, count };

/** The introductory price that lasts longest; of these the first in the document. */
function introPrice({ charges }: PlanFacts): Said {
  const length = ({ period }: { period: Period }, uses: number) =>
    ('months' in period ? period.months * 30 : period.days) * uses;
  let best: { period: Period; uses: number } | null = null;
  for (const option of charges.options) {
    if (!option.newCustomersOnly) continue;
    const uses = option.maxUses ?? 1;
    if (!best || length(option, uses) > length(best, best.uses)) best = { period: option.period, uses };
  }
  return best && { key: 'introPrice', ...best };
}

/** The greatest autopay discount of all ways to pay, and the means that brings it. */
function autopay({ charges }: PlanFacts): Said {
  let best: Extract<Statement, { key: 'autopay' }> | null = null;
  for (const { autopayDiscount } of charges.options) {
    if (!autopayDiscount) continue;
    for (const means of AUTOPAY_MEANS) {
      const amount = autopayDiscount[means];
      if (amount === null || toCents(amount) <= (best ? toCents(best.amount) : 0)) continue;
      best = { key: 'autopay', amount, means, per: autopayDiscount.per, from: autopayDiscount.fromPurchase };
    }
  }
  return best;
}

/** The countries of several entries as one list; every country and an unread list stay what they are. */
function together(lists: readonly Countries[]): Countries | null {
  if (lists.includes('*')) return '*';
  const named = lists.filter((list) => Array.isArray(list)).flat();
  if (named.length > 0) return [...new Set(named)];
  return lists.includes('unlisted') ? 'unlisted' : null;
}

function abroad(key: 'callsIncluded' | 'roamingData', lists: readonly Countries[]): Said {
  const countries = together(lists);
  return countries && { key, countries };
}

function cheapestPass({ roamingPasses }: PlanFacts): Said {
  const [first] = [...roamingPasses].sort((a, b) => toCents(a.price) - toCents(b.price));
  return first ? { key: 'passes', amount: first.price, days: first.validDays } : null;
}

const isAboveZero = (amount: Money | null): amount is Money => amount !== null && toCents(amount) > 0;

const RULES: Record<Topic, (plan: PlanFacts) => Said[]> = {
  price: (plan) => {
    const { charges, terms } = plan;
    return [
      introPrice(plan),
      autopay(plan),
      ...charges.oneTimeFees
        .filter(({ amount }) => isAboveZero(amount))
        .map(({ name, amount, per }): Said => ({ key: 'fee', name, amount, per })),
      charges.taxesAndFees === 'unknown'
        ? null
        : { key: charges.taxesAndFees === 'included' ? 'taxesIncluded' : 'taxesOnTop' },
      isAboveZero(terms.earlyTerminationFee)
        ? { key: 'earlyTermination', amount: terms.earlyTerminationFee }
        : null,
      counted('minimumMonths', terms.minimumMonths),
      counted('refund', terms.refundDays),
    ];
  },
  network: ({ networks, networksEvidence, data, features }) => [
    networks.length === 0 ? null : { key: 'network', networks, inferred: networksEvidence === 'inferred' },
    either(data.fiveG, { key: 'fiveG' }, { key: 'noFiveG' }),
    either(features.wifiCalling, { key: 'wifiCalling' }, null),
    either(features.volte, { key: 'volte' }, null),
  ],
  abroad: (plan) => [
    abroad(
      'callsIncluded',
      plan.internationalCalling.filter(includesCalls).map(({ countries }) => countries),
    ),
    abroad(
      'roamingData',
      plan.roaming.filter(includesData).map(({ countries }) => countries),
    ),
    cheapestPass(plan),
    either(plan.features.wifiCallingAbroad, { key: 'wifiAbroad' }, { key: 'noWifiAbroad' }),
    counted('maxDaysAbroad', plan.maxDaysAbroad),
  ],
  number: ({ number, numberKeeping: { inactivityDays, graceDays, resetBy } }) => [
    number === null
      ? null
      : { key: ({ mobile: 'mobileNumber', voip: 'voipNumber', none: 'noNumber' } as const)[number] },
    counted('inactivityDays', inactivityDays),
    resetBy.length === 0 ? null : { key: 'resetBy', words: resetBy },
    counted('graceDays', graceDays),
  ],
  signUp: ({ eligibility, sim, requirements }) => [
    eligibility.length === 0 ? null : { key: 'eligibility', words: eligibility },
    either(sim.esim, { key: sim.physical === false ? 'esimOnly' : 'esim' }, { key: 'noEsim' }),
    either(requirements.creditCheck, { key: 'creditCheck' }, { key: 'noCreditCheck' }),
    either(requirements.ssn, { key: 'ssn' }, { key: 'noSsn' }),
    either(requirements.usAddress, { key: 'usAddress' }, { key: 'noUsAddress' }),
    either(requirements.foreignCard, { key: 'foreignCard' }, { key: 'noForeignCard' }),
    either(requirements.activateFromAbroad, { key: 'fromAbroad' }, { key: 'notFromAbroad' }),
  ],
};

/** What a person would ask about a topic where the carrier is silent: the fact, and whether it is stated. */
const ASKED: Record<Topic, (plan: PlanFacts) => [AskedFact, boolean][]> = {
  price: ({ charges, terms }) => [
    ['taxesAndFees', charges.taxesAndFees !== 'unknown'],
    ['refund', terms.refundDays !== null],
  ],
  network: ({ networks, data }) => [
    ['networks', networks.length > 0],
    ['priorityGB', data.priorityGB !== null],
    ['fiveG', data.fiveG !== null],
  ],
  abroad: ({ roaming, roamingPasses, listed, features }) => [
    ['roaming', roaming.length + roamingPasses.length > 0 || listed.roaming === 'all'],
    ['wifiCallingAbroad', features.wifiCallingAbroad !== null],
  ],
  number: ({ number, numberKeeping: { inactivityDays, resetBy } }) => [
    ['number', number !== null],
    ['inactivityDays', inactivityDays !== null || resetBy.length > 0],
  ],
  signUp: ({ sim, requirements }) => [
    ['esim', sim.esim !== null],
    ['creditCheck', requirements.creditCheck !== null],
    ['ssn', requirements.ssn !== null],
    ['usAddress', requirements.usAddress !== null],
    ['foreignCard', requirements.foreignCard !== null],
  ],
};

/**
 * Every topic in its order, with what is stated, the note, and what is not stated; a fact is stated or not, never both.
 * `other` has its note alone.
 */
export function beforeYouBuy(plan: PlanFacts & Pick<PlanDocument, 'notes'>): TopicFacts[] {
  return NOTE_TOPICS.map((topic) => ({
    topic,
    says: topic === 'other' ? [] : RULES[topic](plan).filter((said) => said !== null),
    note: plan.notes[topic] ?? null,
    asks: topic === 'other' ? [] : ASKED[topic](plan).flatMap(([fact, isStated]) => (isStated ? [] : [fact])),
  }));
}
