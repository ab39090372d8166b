/** What one kind of month's use at home and towards other countries costs on a plan with a given number of each add-on. */
import {
  type Accounts,
  allowanceFactor,
  isIncluded,
  judgeService,
  mostOf,
  type Overage,
  overageOf,
  overOf,
  type Shortfall,
  shortfallOf,
} from '@/lib/cost/allowances';
import type { Findings } from '@/lib/cost/findings';
import {
  type Assignment,
  assignments,
  NO_USE,
  type Pool,
  type Pricing,
  type Route,
  type RoutedUse,
} from '@/lib/cost/international';
import type { MonthKind, PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedAddOn, PreparedPlan } from '@/lib/cost/prepared-plan';
import { reasonAbroad } from '@/lib/cost/reason';
import { SERVICES } from '@/lib/cost/result';
import { type AbroadService, CALLS, MESSAGES, routeUses } from '@/lib/cost/routes';
import { add, type Fraction, fraction, multiply, toNumber, ZERO } from '@/lib/money';
import { above, scale } from '@/lib/quantity';

export interface UsageCost {
  overages: readonly Overage[];
  calls: Assignment;
  messages: Assignment;
}

/** The cost of use that is all included; one shared object, compared by identity. */
export const NO_COST: UsageCost = { overages: [], calls: NO_USE, messages: NO_USE };
const NOTHING_TO_PAY: readonly UsageCost[] = [NO_COST];

/** True where add-ons cannot save anything. */
export const costsNothing = ({ overages, calls, messages }: UsageCost): boolean =>
  overages.length === 0 && calls.cost.n === 0 && messages.cost.n === 0;

/** Cents of overages, which are taxed. */
export function overageCents({ overages }: UsageCost): number {
  let sum = 0;
  for (const { cents } of overages) sum += cents;
  return sum;
}

/** Cents of calls and messages abroad, which are not. */
export const abroadCents = ({ calls, messages }: UsageCost): number =>
  toNumber(calls.cost) + toNumber(messages.cost);

/** One line's exact cents for a month of use; only of a cost that was asked for exactly. */
export function exactCents({ overages, calls, messages }: UsageCost): Fraction {
  let sum = add(calls.cost, messages.cost);
  for (const overage of overages) sum = add(sum, overage.exactCents);
  return sum;
}

/** How a usage is priced. */
export interface UsageTerms {
  accounts: Accounts;
  /** Costs are compared unrounded for one line (credit pays them), else as rounded items. */
  exact: boolean;
  /** The add-ons that may be bought. */
  addOns: readonly PreparedAddOn[];
}

const free = (): Fraction => ZERO;

/** The use of one kind of month on one plan, to be priced for any choice of add-ons. */
export class Usage {
  /** Services whose own allowance does not suffice; voice is not among them where calls abroad use its minutes. */
  private readonly shortfalls: Shortfall[] = [];
  private readonly calls: readonly RoutedUse[];
  private readonly messages: readonly RoutedUse[];
  /** The voice minutes where calls abroad may be taken from them; else null. */
  private readonly voice: Shortfall | null;

  /** Finds what of the use cannot be had, and what is left out (section 4, conditions 4 to 6). */
  constructor(
    readonly plan: PreparedPlan,
    readonly need: PreparedNeed,
    readonly kind: MonthKind,
    private readonly terms: UsageTerms,
    findings: Findings,
  ) {
    const { accounts, addOns } = terms;
    for (const service of SERVICES) {
      const shortfall = judgeService(service, plan, addOns, need, kind, accounts, findings);
      if (shortfall) this.shortfalls.push(shortfall);
    }
    this.calls = this.route(CALLS, findings);
    this.messages = this.route(MESSAGES, findings);
    const fromVoice = this.calls.some(({ routes }) => routes.some(({ entry }) => entry.fromVoice));
    this.voice = fromVoice ? shortfallOf('voice', plan, need, kind, accounts) : null;
    if (fromVoice) this.shortfalls = this.shortfalls.filter(({ service }) => service !== 'voice');
    this.judgeTogether(CALLS, this.calls, findings);
    this.judgeTogether(MESSAGES, this.messages, findings);
  }

  private route(service: AbroadService, findings: Findings): readonly RoutedUse[] {
    const uses = this.kind[service.uses];
    if (uses.length === 0) return [];
    const { plan, need, kind, terms } = this;
    const { addOns } = terms;
    const most = mostOf(addOns);
    const canCarry = (route: Route, { use }: { use: Fraction }): boolean => {
      if (!route.entry.fromVoice)
        return route.entry.rateCents !== null || above(use, this.includedIn(route, most)).n === 0;
      const voice = shortfallOf('voice', plan, need, kind, terms.accounts);
      return voice.rateCents !== null || overOf(voice, addOns, most, need.grants, use).n === 0;
    };
    return routeUses(service, plan, addOns, uses, canCarry, findings);
  }

  /** Uses that can each be had alone, but not together: a no for all of them. */
  private judgeTogether({ code }: AbroadService, uses: readonly RoutedUse[], findings: Findings): void {
    if (uses.length < 2) return;
    const most = mostOf(this.terms.addOns);
    const pricing: Pricing = {
      above: free,
      voice: (added) => (this.voiceOverage(most, added) === null ? null : ZERO),
      apart: false,
    };
    if (assignments(uses, (route) => this.pool(route, most), pricing).length > 0) return;
    for (const { country } of uses) findings.no(reasonAbroad(code, country));
  }

  /** The costs with `counts` units of each add-on: none where some of the use cannot be had. */
  costs(counts: readonly number[]): readonly UsageCost[] {
    const { plan, need, kind, calls, messages, voice, terms } = this;
    if (this.shortfalls.length + calls.length + messages.length === 0) return NOTHING_TO_PAY;
    const overages: Overage[] = [];
    for (const shortfall of this.shortfalls) {
      const over = overOf(shortfall, terms.addOns, counts, need.grants);
      if (over.n === 0) continue;
      const overage = overageOf(shortfall, over, need, kind);
      if (!overage) return [];
      overages.push(overage);
    }
    const texts = messages.length === 0 ? NO_USE : this.assign(messages, counts)[0];
    if (!texts) return [];
    if (calls.length === 0) return [{ overages, calls: NO_USE, messages: texts }];
    const apart = voice !== null && plan.taxed && need.taxRate !== null && !terms.exact;
    return this.assign(calls, counts, apart).map((assignment) => {
      const spoken = voice && this.voiceOverage(counts, assignment.voiceMinutes);
      return {
        overages: spoken ? [spoken, ...overages] : overages,
        calls: assignment,
        messages: texts,
      };
    });
  }

  private assign(uses: readonly RoutedUse[], counts: readonly number[], apart = false): Assignment[] {
    const { exact } = this.terms;
    const pricing: Pricing = {
      above: exact ? multiply : this.kind.roundedPrice,
      voice: (added) => {
        if (uses !== this.calls) return ZERO;
        const overage = this.voiceOverage(counts, added);
        if (!overage) return overage === null ? null : ZERO;
        return exact ? overage.exactCents : fraction(overage.cents);
      },
      apart,
    };
    return assignments(uses, (route) => this.pool(route, counts), pricing);
  }

  /** The overage of voice with minutes added; undefined where there is none, null where it cannot be had. */
  private voiceOverage(counts: readonly number[], added: Fraction): Overage | null | undefined {
    const { voice, need, kind, terms } = this;
    if (!voice) return undefined;
    const over = overOf(voice, terms.addOns, counts, need.grants, added);
    return over.n === 0 ? undefined : overageOf(voice, over, need, kind);
  }

  private includedIn({ addOn, entry }: Route, counts: readonly number[]) {
    const { plan, need } = this;
    const factor = addOn
      ? multiply(need.grants, fraction(counts[addOn.index] ?? 0))
      : allowanceFactor(plan, need);
    return scale(entry.included, factor);
  }

  private pool(route: Route, counts: readonly number[]): Pool | null {
    if (route.addOn && !counts[route.addOn.index]) return null;
    return { ...route, included: this.includedIn(route, counts) };
  }

  /** The largest number of units of each add-on that can lower the cost; 0 where it grants nothing for this use. */
  usefulCounts(): number[] {
    return this.terms.addOns.map((addOn) => Math.min(addOn.source.maxPerLine, this.usefulCount(addOn)));
  }

  private usefulCount(addOn: PreparedAddOn): number {
    const { need } = this;
    let most = 0;
    const grows = (unlimited: boolean, grant: Fraction, use: Fraction): void => {
      if (unlimited) most = Math.max(most, 1);
      else if (grant.n > 0) most = Math.max(most, unitsFor(use, multiply(grant, need.grants)));
    };
    for (const { service, use } of this.shortfalls)
      grows(addOn[service].unlimited, addOn[service].amount, use);
    if (this.voice) {
      const use = this.calls.reduce((sum, call) => add(sum, call.use), this.voice.use);
      grows(addOn.voice.unlimited, addOn.voice.amount, use);
    }
    for (const uses of [this.calls, this.messages])
      for (const entry of [...addOn.calling, ...addOn.messaging]) {
        const served = uses.filter(
          ({ routes }) =>
            routes.some((route) => route.entry === entry) &&
            !routes.some((route) => route.addOn === null && route.entry.included.unlimited),
        );
        if (served.length === 0) continue;
        most = Math.max(most, 1);
        const total = served.reduce((sum, { use }) => add(sum, use), ZERO);
        grows(entry.included.unlimited, entry.included.amount, total);
      }
    return most;
  }
}

/** An upper bound of ⌈use/grant⌉; one unit is added against binary rounding. */
function unitsFor(use: Fraction, grant: Fraction): number {
  return Math.ceil(toNumber(use) / toNumber(grant)) + 1;
}

/** True where everything the need uses at home is in the plan's own allowances. */
export const isAllIncluded = (plan: PreparedPlan, need: PreparedNeed): boolean =>
  need.kinds.every((kind) => SERVICES.every((service) => isIncluded(service, plan, need, kind)));
