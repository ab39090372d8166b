/**
 * Sections 1 to 6 and 9 of the tariff model once more, as plainly as they can be written: every choice is tried,
 * nothing is clever. The product's engine is held against it.
 */
import type { Need } from '@/lib/need/need';
import type { PlanFacts } from '@/lib/plan/plan';
import { type Answer, type Answers, asksOf, codesOf, give } from './answers';
import { type Case, makeCase, type Settings, timesPer } from './case';
import { cheapestChoice } from './choice';
import { answerFacts } from './facts';
import { Fraction, toCents, whole } from './fraction';
import { homeAnswer, SERVICES } from './home';
import { answerAbroad } from './international';
import { centsOf, type Kind, type Line, makeLine } from './line';
import { everyMonthWay, type MonthNeed } from './month';
import { offerLines } from './offers';
import { answerLines } from './purchases';
import { addUp, everyMonth, firstMonth, spread } from './schedule';
import { taxRate } from './tax';
import { answerTrips, type TripWay } from './trips';

export interface ReferenceItem {
  kind: Kind;
  ref: string;
  /** 0 where the item is not of other months. */
  monthKind: number;
  /** Units of all lines over the whole horizon, to six decimals. */
  quantity: number;
  amountCents: number;
}

export interface ReferenceAsk {
  code: string;
  open: boolean;
}

export interface ReferenceQuote {
  planId: string;
  verdict: 'meets' | 'mayMeet';
  asks: ReferenceAsk[];
  totalIs: 'exact' | 'atLeast';
  items: ReferenceItem[];
  totalCents: number;
  monthlyCents: number;
  dueAtStartCents: number;
  usageFromCreditCents: number | null;
  schedule: number[];
  scheduleByItem: number[][];
}

export interface ReferenceUnmet {
  planId: string;
  verdict: 'doesNot';
  reasons: string[];
  asks: ReferenceAsk[];
}

/** An account that the need's lines share with other groups, whose shared data are answered for all of them. */
export interface SharedAccount {
  /** All of its lines. */
  lines: number;
  data: Answer;
  /** What the group pays of it. */
  overage: Line[];
}

export type ReferenceAnswer = ReferenceQuote | ReferenceUnmet;

/** The cheapest of a trip's ways: by its rounded item, or exactly where credit pays for it; then document order. */
function tripLine(it: Case, ways: TripWay[]): Line {
  const byCredit = it.plan.charges.topUps.length > 0;
  return ways
    .map(({ ref, units, unitPrice }) =>
      makeLine('roaming', ref, units.times(whole(it.lines)), unitPrice, everyMonth(it.months)),
    )
    .reduce((best, one) =>
      (byCredit ? one.exact.compare(best.exact) : one.cents - best.cents) < 0 ? one : best,
    );
}

/** Fees that are the same whatever is chosen. */
function feeLines(it: Case): Line[] {
  const { recurringFees, oneTimeFees } = it.plan.charges;
  const monthly = recurringFees.flatMap((fee) => {
    if ('percent' in fee || fee.each !== 'month') return [];
    const units = whole(it.months * it.stayMonths).times(timesPer(it, fee.per));
    return [makeLine('recurringFee', fee.name, units, Fraction.read(fee.amount), everyMonth(it.months))];
  });
  const once = oneTimeFees.map((fee) =>
    makeLine('oneTimeFee', fee.name, timesPer(it, fee.per), Fraction.read(fee.amount), firstMonth(it.months)),
  );
  return [...monthly, ...once];
}

/** Every answer of section 4, with what is to be priced. */
function answerAll(
  start: Case,
  shared: SharedAccount | null,
): { it: Case; answers: Answers; months: MonthNeed[]; trips: TripWay[][] } {
  const answers: Answers = new Map();
  answerFacts(start, answers);
  if (shared) give(answers, 'data', shared.data);
  const { accounts, code, answer } = answerLines(start);
  give(answers, code, answer);
  const it: Case = { ...start, accounts };
  const months = it.kinds.map((kind) => {
    for (const service of SERVICES) give(answers, service, homeAnswer(it, kind, service));
    return {
      kind,
      calls: answerAbroad(it, kind, 'internationalCalling', answers),
      messages: answerAbroad(it, kind, 'internationalSms', answers),
    };
  });
  return { it, answers, months, trips: answerTrips(it, answers) };
}

/** Six decimals, for reading. */
const readable = (value: Fraction): number => value.times(whole(1_000_000)).round() / 1_000_000;

const toItem = ({ kind, ref, monthKind, units, cents }: Line): ReferenceItem => ({
  kind,
  ref,
  monthKind,
  quantity: readable(units),
  amountCents: cents,
});

/** The total a month, of a stay for 30 days, in cents. */
const monthly = (it: Case, total: Fraction): number =>
  (it.stayDays === null
    ? total.over(whole(it.months))
    : total.times(whole(30)).over(whole(it.stayDays))
  ).round();

/**
 * What a plan answers to a need, by trying everything; `shared` where its lines share an account with other groups.
 * @throws RangeError where the table of taxes lacks the need's state.
 */
export function referenceQuote(
  plan: PlanFacts,
  need: Need,
  settings: Settings,
  shared: SharedAccount | null = null,
): ReferenceAnswer {
  const alone = makeCase(plan, need, settings);
  const start: Case = shared ? { ...alone, accounts: 'shared', accountLines: shared.lines } : alone;
  taxRate(start);
  const { it, answers, months, trips } = answerAll(start, shared);
  const asks = asksOf(answers);
  const reasons = codesOf(answers, ['no']);
  if (reasons.length > 0) return { planId: plan.id, verdict: 'doesNot', reasons, asks };
  const fees = feeLines(it);
  const choice = cheapestChoice(
    it,
    months.map((month) => everyMonthWay(it, month)),
    trips.map((ways) => tripLine(it, ways)),
    [...fees, ...(shared?.overage ?? []), ...offerLines(it)],
  );
  const scheduleByItem = choice.lines.map(({ cents, weights }) => spread(cents, weights));
  const dueOnce = centsOf(fees.filter(({ kind }) => kind === 'oneTimeFee'));
  return {
    planId: plan.id,
    verdict: asks.length > 0 ? 'mayMeet' : 'meets',
    asks,
    totalIs: asks.some(({ open }) => open) ? 'atLeast' : 'exact',
    items: choice.lines.map(toItem),
    totalCents: choice.totalCents,
    monthlyCents: monthly(it, whole(choice.totalCents)),
    dueAtStartCents: choice.dueAtStartCents + dueOnce,
    usageFromCreditCents: choice.fromCredit === null ? null : toCents(choice.fromCredit),
    schedule: addUp(it.months, scheduleByItem),
    scheduleByItem,
  };
}
