/** What the same use costs after the period that a total is of: of twelve months, in the second year. */
import { separateAllowed } from '@/lib/cost/payments';
import { quote } from '@/lib/cost/quote';
import type { CostSettings, Quote } from '@/lib/cost/result';
import type { Need, OwnOffer } from '@/lib/need/need';
import type { PaymentOption, PlanFacts } from '@/lib/plan/plan';
import { advertised } from './advertised';
import type { PriceBasis } from './query';

/** A shorter period says little of a second one: what was bought may still run when it ends. */
const LEAST_MONTHS = 12;

export interface NextPeriod {
  /** null = no price is stated for those who are customers already. */
  totalCents: number | null;
  totalIs: Quote['totalIs'];
}

/** Purchases of an option in the first period. */
function bought(id: string, { items }: Pick<Quote, 'items'>): number {
  const item = items.find((one) => one.kind === 'payment' && one.optionId === id);
  return item ? Math.floor(item.quantity + 1e-6) : 0;
}

/** An option as a customer finds it after so many purchases; null where it is not open any more. */
function optionAfter(option: PaymentOption, purchases: number): PaymentOption | null {
  const { newCustomersOnly, maxUses, autopayDiscount } = option;
  const left = (maxUses ?? 1) - purchases;
  if (newCustomersOnly && (purchases === 0 || left <= 0)) return null;
  return {
    ...option,
    maxUses: newCustomersOnly ? left : maxUses,
    autopayDiscount: autopayDiscount && {
      ...autopayDiscount,
      fromPurchase: Math.max(1, autopayDiscount.fromPurchase - purchases),
    },
  };
}

/**
 * The plan for one who has had it: no introductory offer that is used up, no one-time fee, any top-up. An offer that is
 * used up still says whether lines may have accounts of their own.
 */
function planAfter(plan: PlanFacts, first: Pick<Quote, 'items'>, lines: number): PlanFacts {
  const options = plan.charges.options.map((option) => optionAfter(option, bought(option.id, first)));
  return {
    ...plan,
    separateAccounts: separateAllowed(plan, lines),
    charges: {
      ...plan.charges,
      options: options.filter((option) => option !== null),
      oneTimeFees: [],
      firstTopUpAtLeast: null,
    },
  };
}

const offersAfter = (offers: readonly OwnOffer[], months: number): OwnOffer[] =>
  offers.flatMap((offer) =>
    offer.months > months ? [{ ...offer, months: offer.months - months, oneTime: '0.00' }] : [],
  );

/**
 * What the same need costs over the next period of the same length, for one who is a customer by then: the one cost
 * function, without offers that are used up and without one-time fees. `first` is the quote of the first period. null
 * for a stay, and for fewer than twelve months.
 */
export function nextPeriod(
  plan: PlanFacts,
  need: Need,
  first: Pick<Quote, 'items'>,
  settings: CostSettings,
  basis: PriceBasis = 'allIn',
): NextPeriod | null {
  if (need.horizonDays !== null || need.horizonMonths < LEAST_MONTHS) return null;
  const later = planAfter(plan, first, need.lines);
  const { options, topUps } = later.charges;
  const none: NextPeriod = { totalCents: null, totalIs: 'exact' };
  if (options.length + topUps.length === 0) return none;
  const stillNew = options.some(({ newCustomersOnly }) => newCustomersOnly);
  const again = { ...need, newCustomer: stillNew, offers: offersAfter(need.offers, need.horizonMonths) };
  const answer = quote(later, again, settings);
  if (answer.verdict === 'doesNot') return none;
  const { totalCents, totalIs } = basis === 'advertised' ? advertised(answer, again) : answer;
  return { totalCents, totalIs };
}
