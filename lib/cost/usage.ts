/** The cost of a person's use on a plan with a given number of each add-on. */
import {
  allowanceFactor,
  type Overage,
  overage,
  type Shortfall,
  shortfallOf,
  shortfalls,
} from '@/lib/cost/allowances';
import { type Assignment, assign, type EntryList, unservedAlone } from '@/lib/cost/international';
import type { CountryUse, PoolPrice, PreparedNeed } from '@/lib/cost/prepared-need';
import {
  entryFor,
  type PreparedAddOn,
  type PreparedEntry,
  type PreparedPlan,
} from '@/lib/cost/prepared-plan';
import { type CountryCriterion, type Reason, reasonAbroad, reasonFor } from '@/lib/cost/reason';
import type { Service } from '@/lib/cost/result';
import { add, type Fraction, fraction, multiply, toNumber, ZERO } from '@/lib/money';

export interface UsageCost {
  overages: Overage[];
  calls: Assignment;
  messages: Assignment;
}

const NO_USE: Assignment = { loads: [], cost: ZERO };

/** The cost of use that is all included; one shared object, compared by identity. */
export const NO_COST: UsageCost = { overages: [], calls: NO_USE, messages: NO_USE };

/** True where add-ons cannot save anything. */
export const costsNothing = ({ overages, calls, messages }: UsageCost): boolean =>
  overages.length === 0 && calls.cost.n === 0 && messages.cost.n === 0;

/** What each service's shortfall costs without add-ons, in cents; 0 where there is none, NaN where it cannot be had. */
export function ownOverageCents(service: Service, plan: PreparedPlan, need: PreparedNeed): number {
  const shortfall = shortfallOf(service, plan, need, allowanceFactor(plan, need));
  const over = shortfall && overage(shortfall, [], [], need);
  if (!shortfall || over === 'covered') return 0;
  return over ? over.cents : Number.NaN;
}

/** Cents of calls or messages abroad served by these entries alone; NaN where they cannot serve all of it. */
export function ownAbroadCents(
  uses: readonly CountryUse[],
  entries: readonly PreparedEntry[],
  plan: PreparedPlan,
  need: PreparedNeed,
): number {
  const lists = [{ addOn: null, entries, factor: allowanceFactor(plan, need) }];
  const assignment = assign(uses, lists, need.roundedPrice);
  return assignment ? toNumber(assignment.cost) : Number.NaN;
}

const exactPrice: PoolPrice = (over, rate) => multiply(over, rate);

/** The use of one need on one plan, to be priced for any choice of add-ons. */
export class Usage {
  readonly shortfalls: readonly Shortfall[];
  private readonly factor: Fraction;
  private readonly price: PoolPrice;

  /** `exact`: calls and messages are compared unrounded for one line (credit pays them), else as rounded items. */
  constructor(
    readonly plan: PreparedPlan,
    readonly need: PreparedNeed,
    exact: boolean,
  ) {
    this.factor = allowanceFactor(plan, need);
    this.shortfalls = shortfalls(plan, need, this.factor);
    this.price = exact ? exactPrice : need.roundedPrice;
  }

  /** The cost with `counts` units of each add-on; null where some of the use cannot be had. */
  cost(counts: readonly number[]): UsageCost | null {
    const { plan, need } = this;
    if (this.shortfalls.length + need.calls.length + need.messages.length === 0) return NO_COST;
    const overages: Overage[] = [];
    for (const shortfall of this.shortfalls) {
      const over = overage(shortfall, plan.addOns, counts, need);
      if (!over) return null;
      if (over !== 'covered') overages.push(over);
    }
    const calls = this.serve(need.calls, plan.calling, counts, (addOn) => addOn.calling);
    if (!calls) return null;
    const messages = this.serve(need.messages, plan.messaging, counts, (addOn) => addOn.messaging);
    return messages && { overages, calls, messages };
  }

  /** The reasons of section 4 for use that cannot be had whichever add-ons are bought. */
  reasons(): Reason[] {
    const { plan, need } = this;
    if (this.shortfalls.length + need.calls.length + need.messages.length === 0) return [];
    const maximum = plan.addOns.map(({ source }) => source.maxPerLine);
    const services = this.shortfalls
      .filter((shortfall) => !overage(shortfall, plan.addOns, maximum, need))
      .map(({ service, included }) => reasonFor(service, !included.stated));
    const unserved = (
      code: CountryCriterion,
      uses: CountryUse[],
      entries: PreparedEntry[],
      of: (a: PreparedAddOn) => PreparedEntry[],
    ): Reason[] => {
      if (uses.length === 0) return [];
      const lists = this.lists(entries, maximum, of);
      const countries = unservedAlone(uses, lists);
      if (countries.length === 0 && uses.length > 1 && !assign(uses, lists, () => ZERO))
        countries.push(...uses.map(({ country }) => country));
      return countries.map((country) => reasonAbroad(code, country));
    };
    return [
      ...services,
      ...unserved('internationalCalling', need.calls, plan.calling, (addOn) => addOn.calling),
      ...unserved('internationalSms', need.messages, plan.messaging, (addOn) => addOn.messaging),
    ];
  }

  /** The largest number of units of each add-on that can lower the cost; 0 where it grants nothing for this use. */
  usefulCounts(): number[] {
    return this.plan.addOns.map((addOn) => Math.min(addOn.source.maxPerLine, this.usefulCount(addOn)));
  }

  private usefulCount(addOn: PreparedAddOn): number {
    const { need, plan } = this;
    let most = 0;
    const grows = (unlimited: boolean, grant: Fraction, use: Fraction): void => {
      if (unlimited) most = Math.max(most, 1);
      else if (grant.n > 0) most = Math.max(most, unitsFor(use, multiply(grant, need.grants)));
    };
    for (const { service, use } of this.shortfalls)
      grows(addOn[service].unlimited, addOn[service].amount, use);
    const reaches = (uses: CountryUse[], own: PreparedEntry[], entries: PreparedEntry[]): void => {
      const wanted = uses.filter(({ country }) => !entryFor(own, country)?.included.unlimited);
      for (const entry of entries) {
        const served = wanted.filter(
          ({ country }) => entry.countries === '*' || entry.countries.includes(country),
        );
        if (served.length === 0) continue;
        most = Math.max(most, 1);
        const total = served.reduce((sum, { use }) => add(sum, use), ZERO);
        grows(entry.included.unlimited, entry.included.amount, total);
      }
    };
    reaches(need.calls, plan.calling, addOn.calling);
    reaches(need.messages, plan.messaging, addOn.messaging);
    return most;
  }

  private serve(
    uses: CountryUse[],
    entries: PreparedEntry[],
    counts: readonly number[],
    of: (addOn: PreparedAddOn) => PreparedEntry[],
  ): Assignment | null {
    return uses.length === 0 ? NO_USE : assign(uses, this.lists(entries, counts, of), this.price);
  }

  private lists(
    entries: PreparedEntry[],
    counts: readonly number[],
    of: (addOn: PreparedAddOn) => PreparedEntry[],
  ): EntryList[] {
    const lists: EntryList[] = [{ addOn: null, entries, factor: this.factor }];
    this.plan.addOns.forEach((addOn, index) => {
      const count = counts[index] ?? 0;
      if (count > 0 && of(addOn).length > 0)
        lists.push({ addOn, entries: of(addOn), factor: multiply(this.need.grants, fraction(count)) });
    });
    return lists;
  }
}

/** An upper bound of ⌈use/grant⌉; one unit is added against binary rounding. */
function unitsFor(use: Fraction, grant: Fraction): number {
  return Math.ceil(Number(use.n) / Number(use.d) / (Number(grant.n) / Number(grant.d))) + 1;
}
