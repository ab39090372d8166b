/**
 * Section 7 as plainly as it can be written: every way to divide the groups among accounts, and every choice of plans
 * for each account, is tried.
 */
import { needsOfGroups } from '@/lib/need/groups';
import type { Need } from '@/lib/need/need';
import type { CarrierDocument, PlanFacts } from '@/lib/plan/plan';
import type { Answer } from './answers';
import { amountTimes, type Case, everyList, excess, makeCase, type Settings } from './case';
import { Fraction, sum, sumCents, whole, ZERO } from './fraction';
import { dataOverage } from './home';
import { type Line, lineOf } from './line';
import { type ReferenceAnswer, type ReferenceQuote, referenceQuote, type SharedAccount } from './quote';

export interface Market {
  plans: PlanFacts[];
  carriers: Pick<CarrierDocument, 'id' | 'families'>[];
}

/** Groups of one account, each with its plan. */
export interface ReferenceAccount {
  carrierId: string;
  groups: { index: number; plan: PlanFacts; quote: ReferenceQuote }[];
  totalCents: number;
  dueAtStartCents: number;
}

export interface ReferenceWay {
  totalCents: number;
  dueAtStartCents: number;
}

export interface ReferenceHousehold {
  best: ReferenceWay | null;
  /** By carrier: the cheapest way, or the groups that it cannot serve. */
  carriers: Map<string, ReferenceWay | number[]>;
  /** What a group answers on a plan in an account in which the given groups are, each on its plan. */
  answer: (group: number, account: ReadonlyMap<number, PlanFacts>) => ReferenceAnswer;
}

/** GB that each line uses in each month of the schedule. */
const dataByMonth = ({ kinds }: Case): Fraction[] =>
  kinds.flatMap(({ months, use }) => Array.from({ length: months }, () => Fraction.read(use.dataGB)));

/** What groups answer and pay that use up one allowance of data together, in an account of so many lines. */
function sharedData(cases: Case[], accountLines: number): { data: Answer; overage: Line[] } {
  const [it] = cases;
  if (!it) throw new RangeError('Nobody uses the data');
  const { highSpeedGB, afterAllowance, overagePerGB, overageCapByLines } = it.plan.data;
  const theirLines = whole(sumCents(cases.map(({ lines }) => lines)));
  const stated = overageCapByLines?.[String(accountLines)];
  const cap = stated === undefined ? null : Fraction.read(stated).times(theirLines.over(whole(accountLines)));
  const usedIn = (month: number) =>
    sum(cases.map((one) => (dataByMonth(one)[month] ?? ZERO).times(whole(one.lines))));
  const used = Array.from({ length: it.months }, (_, month) => usedIn(month));
  const answers: Answer[] = ['yes'];
  const overage: Line[] = [];
  for (const [month, use] of used.entries()) {
    const isFirst = used.findIndex((other) => other.compare(use) === 0) === month;
    if (use.compare(ZERO) === 0 || !isFirst) continue;
    if (highSpeedGB === null) {
      answers.push('open');
      continue;
    }
    const over = excess(use, [amountTimes(highSpeedGB, it.allowanceTimes)]);
    if (over.compare(ZERO) === 0) continue;
    if (afterAllowance === 'throttle') answers.push(it.need.acceptThrottled ? 'yes' : 'no');
    else if (afterAllowance === 'stop') answers.push('no');
    else if (afterAllowance === null || overagePerGB === null) answers.push('open');
    else {
      const weights = used.map((other) => (other.compare(use) === 0 ? 1 : 0));
      const times = whole(sumCents(weights));
      const { units, dollars } = dataOverage(it, over, Fraction.read(overagePerGB), cap);
      overage.push(lineOf('overage', 'data', units.times(times), dollars.times(times), weights));
    }
  }
  const worst = (['no', 'open'] as const).find((answer) => answers.includes(answer));
  return { data: worst ?? 'yes', overage };
}

/** The need without its data, which are shared and counted with those of the other groups. */
const withoutData = (need: Need): Need => ({
  ...need,
  monthly: { ...need.monthly, dataGB: 0 },
  otherMonths: need.otherMonths.map((kind) => ({ ...kind, monthly: { ...kind.monthly, dataGB: 0 } })),
});

/** Every way to divide a list into parts. */
function everyPartition(groups: number[]): number[][][] {
  const [first, ...rest] = groups;
  if (first === undefined) return [[]];
  return everyPartition(rest).flatMap((parts) => [
    [[first], ...parts],
    ...parts.map((part, i) => [[first, ...part], ...parts.filter((_, j) => j !== i)]),
  ]);
}

/** Below 0 where the first way is the better one. */
const compareWays = (a: ReferenceWay, b: ReferenceWay): number =>
  a.totalCents - b.totalCents || a.dueAtStartCents - b.dueAtStartCents;

const cheapest = <Way extends ReferenceWay>(ways: Way[]): Way | null =>
  ways.reduce<Way | null>((best, way) => (best && compareWays(best, way) <= 0 ? best : way), null);

const together = (parts: ReferenceWay[]): ReferenceWay => ({
  totalCents: sumCents(parts.map(({ totalCents }) => totalCents)),
  dueAtStartCents: sumCents(parts.map(({ dueAtStartCents }) => dueAtStartCents)),
});

const isTaken = (answer: ReferenceAnswer, mayMeet: boolean): answer is ReferenceQuote =>
  answer.verdict === 'meets' || (mayMeet && answer.verdict === 'mayMeet' && answer.totalIs === 'exact');

/** The cheapest accounts for a household, by trying everything. */
export function referenceHousehold(
  { plans, carriers }: Market,
  need: Need,
  settings: Settings,
  mayMeet = false,
): ReferenceHousehold {
  const needs = needsOfGroups(need);
  const known = new Map<string, ReferenceAnswer>();

  const answer: ReferenceHousehold['answer'] = (group, account) => {
    const plan = account.get(group) as PlanFacts;
    const own = needs[group] as Need;
    if (account.size === 1) return referenceQuote(plan, own, settings);
    const lines = sumCents([...account.keys()].map((one) => needs[one]?.lines ?? 0));
    const mates = [...account.keys()].filter((one) => account.get(one) === plan).sort((a, b) => a - b);
    if (plan.data.sharing === 'line')
      return referenceQuote(plan, own, settings, { lines, data: 'yes', overage: [] });
    const cases = mates.map((one) => makeCase(plan, needs[one] as Need, settings));
    const { data, overage } = sharedData(cases, lines);
    const shared: SharedAccount = { lines, data, overage: mates[0] === group ? overage : [] };
    return referenceQuote(plan, withoutData(own), settings, shared);
  };

  /** The same, each question answered once. */
  const answerOnce: ReferenceHousehold['answer'] = (group, account) => {
    const plan = account.get(group) as PlanFacts;
    const lines = sumCents([...account.keys()].map((one) => needs[one]?.lines ?? 0));
    const mates = [...account.keys()].filter((one) => account.get(one) === plan).sort();
    const key = [group, plan.id, account.size > 1, lines, plan.data.sharing === 'account' && mates].join();
    const found = known.get(key) ?? answer(group, account);
    known.set(key, found);
    return found;
  };

  const everyAccount = (groups: number[]): ReferenceAccount[] =>
    carriers.flatMap(({ id, families }) => {
      const theirs = plans.filter(({ carrier }) => carrier === id);
      const mixes = [
        ...theirs.map((plan) => [plan]),
        ...families.map((family) => theirs.filter((plan) => family.plans.includes(plan.id))),
      ];
      return mixes
        .flatMap((mix) => everyList(groups.map(() => mix)))
        .flatMap((chosen) => {
          const account = new Map(groups.map((group, i) => [group, chosen[i] as PlanFacts]));
          const quotes = groups.map((group) => answerOnce(group, account));
          if (!quotes.every((quote): quote is ReferenceQuote => isTaken(quote, mayMeet))) return [];
          const placed = groups.map((index, i) => ({
            index,
            plan: chosen[i] as PlanFacts,
            quote: quotes[i] as ReferenceQuote,
          }));
          return [{ carrierId: id, groups: placed, ...together(quotes) }];
        });
    });

  const all = needs.map((_, index) => index);
  const partitions = everyPartition(all);
  const accounts = new Map<string, ReferenceAccount[]>();
  for (const part of partitions.flat())
    if (!accounts.has(part.join())) accounts.set(part.join(), everyAccount(part));

  const wayOf = (isAllowed: (account: ReferenceAccount) => boolean): ReferenceWay | null =>
    cheapest(
      partitions.flatMap((parts) => {
        const best = parts.map((part) => cheapest((accounts.get(part.join()) ?? []).filter(isAllowed)));
        return best.every((one) => one !== null) ? [together(best)] : [];
      }),
    );

  const result: ReferenceHousehold['carriers'] = new Map();
  for (const { id } of carriers.filter(({ id: one }) => plans.some(({ carrier }) => carrier === one))) {
    const isTheirs = (account: ReferenceAccount) => account.carrierId === id;
    const held = new Set(
      [...accounts.values()]
        .flat()
        .filter(isTheirs)
        .flatMap(({ groups }) => groups.map(({ index }) => index)),
    );
    const inNone = all.filter((group) => !held.has(group));
    const notAlone = all.filter((group) => !accounts.get(String(group))?.some(isTheirs));
    result.set(id, wayOf(isTheirs) ?? (inNone.length > 0 ? inNone : notAlone));
  }
  return { best: wayOf(() => true), carriers: result, answer };
}
