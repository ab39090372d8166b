/** The offers of a plan to one buyer: each option's price for the need's lines, on one account or on one for each line. */
import { accountsOfNeed } from '@/lib/cost/account-share';
import { Cover } from '@/lib/cost/cover';
import { accountLines, type PreparedNeed } from '@/lib/cost/prepared-need';
import type { PreparedOption, PreparedPlan } from '@/lib/cost/prepared-plan';
import { dueOf, isEven, isOpenTo, type Priced, priceOf } from '@/lib/cost/priced-option';
import { type Fraction, fraction, multiply, ONE, round } from '@/lib/money';

/** Fees that hang on the choice of purchases: those of each purchase for all lines, in cents, and shares of what is paid. */
export interface PurchaseFees {
  eachCents: readonly Fraction[];
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

/** What some lines of an account pay, in whole cents where it has no smaller part. */
function shareOf(option: PreparedOption, cents: number, discountCents: number, parts: number): Priced {
  const whole = cents % parts === 0 && discountCents % parts === 0;
  return whole
    ? { option, cents: cents / parts, discountCents: discountCents / parts, parts: 1 }
    : { option, cents, discountCents, parts };
}

function priced(options: PreparedOption[], need: PreparedNeed, separate: boolean): Priced[] {
  const { lines, account } = need;
  const ofAccount = accountLines(need);
  const { autopay, require } = need.need;
  const result: Priced[] = [];
  for (const option of options) {
    if (require.noPrepay && !option.cycle) continue;
    if (option.source.conditions.length > 0 && !isOpenTo(option, need)) continue;
    const cents = priceOf(option, ofAccount, separate);
    if (cents === null) continue;
    const times = separate || option.autopayPerLine ? ofAccount : 1;
    const full = autopay ? option.autopayCents[autopay] * times : 0;
    const discountCents = Math.min(full, cents);
    result.push(
      account
        ? shareOf(option, cents * lines, discountCents * lines, account.lines)
        : { option, cents, discountCents, parts: 1 },
    );
  }
  return result;
}

/** Cents of the fees on purchases of `netCents` in all; each fee is rounded once. */
export function feesOn({ eachCents, shares }: PurchaseFees, netCents: number, times: Fraction): number {
  if (shares.length + eachCents.length === 0) return 0;
  let sum = 0;
  for (const share of shares) sum += round(multiply(share, fraction(netCents)));
  for (const cents of eachCents) sum += round(multiply(times, cents));
  return sum;
}

const NO_FEES: PurchaseFees = { eachCents: [], shares: [] };

function purchaseFees(plan: PreparedPlan, need: PreparedNeed, separate: boolean): PurchaseFees {
  if (plan.purchaseFees.length + plan.percentFees.length === 0) return NO_FEES;
  const [each, together] = [fraction(need.lines), accountsOfNeed(need, separate)];
  return {
    eachCents: plan.purchaseFees.map(({ cents, perLine }) =>
      multiply(fraction(cents), perLine ? each : together),
    ),
    shares: plan.percentFees,
  };
}

/** Shared by plans whose only offer is one cycle. */
const NO_COVER = new Cover([], []);

function makeOffers(plan: PreparedPlan, need: PreparedNeed, separate: boolean): Offers {
  const terms = priced(plan.terms, need, separate);
  const cycles = priced(plan.cycles, need, separate);
  const intros = need.need.newCustomer ? priced(plan.intros, need, separate) : [];
  const fees = purchaseFees(plan, need, separate);
  const only = cycles.length === 1 && terms.length === 0 && intros.length === 0 ? cycles[0] : null;
  const isFlat = only && fees === NO_FEES && only.option.perMonth === ONE && isEven(only);
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
