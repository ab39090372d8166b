/** The offers of a plan to one buyer: each option's price for the need's lines, on one account or on one for each line. */
import { Cover } from '@/lib/cost/cover';
import type { PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedOption, PreparedPlan } from '@/lib/cost/prepared-plan';
import { dueOf, isOpenTo, type Priced, priceOf } from '@/lib/cost/priced-option';
import { type Fraction, fraction, multiply, ONE, round } from '@/lib/money';

/** One fee of each purchase for all lines, and the shares of what is paid: fees that hang on the choice of purchases. */
export interface PurchaseFees {
  eachCents: readonly number[];
  shares: readonly Fraction[];
}

export interface Offers {
  /** `PreparedNeed.buyer` of the need they were made for. */
  buyer: string;
  terms: Priced[];
  cycles: Priced[];
  /** Empty unless the need is a new customer's. */
  intros: Priced[];
  fees: PurchaseFees;
  /** Net cents a month where one cycle paid by the month is the only offer, without fees on it; else null. */
  flatCents: number | null;
  cover: Cover;
}

function priced(options: PreparedOption[], need: PreparedNeed, separate: boolean): Priced[] {
  const { lines } = need;
  const { autopay, require } = need.need;
  const result: Priced[] = [];
  for (const option of options) {
    if (require.noPrepay && !option.cycle) continue;
    if (option.source.conditions.length > 0 && !isOpenTo(option, need)) continue;
    const cents = priceOf(option, lines, separate);
    if (cents === null) continue;
    const times = separate || option.autopayPerLine ? lines : 1;
    const full = autopay ? option.autopayCents[autopay] * times : 0;
    result.push({ option, cents, discountCents: Math.min(full, cents) });
  }
  return result;
}

/** Cents of the fees on purchases of `netCents` in all; each fee is rounded once. */
export function feesOn({ eachCents, shares }: PurchaseFees, netCents: number, times: Fraction): number {
  if (shares.length + eachCents.length === 0) return 0;
  let sum = 0;
  for (const share of shares) sum += round(multiply(share, fraction(netCents)));
  for (const cents of eachCents) sum += round(multiply(times, fraction(cents)));
  return sum;
}

const NO_FEES: PurchaseFees = { eachCents: [], shares: [] };

function purchaseFees(plan: PreparedPlan, lines: number, separate: boolean): PurchaseFees {
  if (plan.purchaseFees.length + plan.percentFees.length === 0) return NO_FEES;
  return {
    eachCents: plan.purchaseFees.map(({ cents, perLine }) => cents * (perLine || separate ? lines : 1)),
    shares: plan.percentFees,
  };
}

/** Shared by plans whose only offer is one cycle. */
const NO_COVER = new Cover([], []);

function makeOffers(plan: PreparedPlan, need: PreparedNeed, separate: boolean): Offers {
  const terms = priced(plan.terms, need, separate);
  const cycles = priced(plan.cycles, need, separate);
  const intros = need.need.newCustomer ? priced(plan.intros, need, separate) : [];
  const fees = purchaseFees(plan, need.lines, separate);
  const only = cycles.length === 1 && terms.length === 0 && intros.length === 0 ? cycles[0] : null;
  const isFlat = only && fees === NO_FEES && only.option.perMonth === ONE && only.option.fromPurchase === 1;
  const cover = only ? NO_COVER : new Cover(terms, cycles);
  return { buyer: need.buyer, terms, cycles, intros, fees, flatCents: isFlat ? dueOf(only) : null, cover };
}

const onOneAccount = new WeakMap<PreparedPlan, Offers>();
const onSeparateAccounts = new WeakMap<PreparedPlan, Offers>();

/** The offers to this buyer, cached by plan: period and use change far more often than the buyer. */
export function offersFor(plan: PreparedPlan, need: PreparedNeed, separate = false): Offers {
  const cache = separate ? onSeparateAccounts : onOneAccount;
  const last = cache.get(plan);
  if (last?.buyer === need.buyer) return last;
  const offers = makeOffers(plan, need, separate);
  cache.set(plan, offers);
  return offers;
}
